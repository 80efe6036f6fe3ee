import type { Choice } from "@coop-census/contracts";
import { makeChoice } from "./make-choice.ts";
import type { Memory } from "./memory.ts";
import { commonType } from "./propose-types.ts";

const valuesOf = (choices: readonly Choice[], dimension: string): readonly Choice[] =>
  choices.filter(
    ({ about, subject, reason }) =>
      (about === "word" && reason.params["dimension"] === dimension) || (about === "default" && subject === dimension),
  );

const scopeChoice = (choices: readonly Choice[], memory: Memory | null): Choice => {
  const about = "roll-up-scope" as const;
  const scopes = valuesOf(choices, "SCOPE");
  const has = (code: string): boolean => scopes.some(({ value }) => value === code);
  const isSure = scopes.length > 0 && scopes.every(({ certainty }) => certainty === "proved");
  const alternatives = ["AFF", "NAT"];
  if (has("AFF"))
    return makeChoice(about, "AFF", isSure ? "proved" : "likely", { code: "affiliates" }, { alternatives: ["NAT"] });
  if (has("NAT") && scopes.every(({ value }) => value === "NAT"))
    return makeChoice(about, "NAT", isSure ? "proved" : "likely", { code: "only-national" }, { alternatives: ["AFF"] });
  const kept = memory?.profile.terms.rollUpScope;
  if (kept !== undefined)
    return makeChoice(
      about,
      kept,
      "likely",
      { code: "memory" },
      { alternatives: alternatives.filter((one) => one !== kept) },
    );
  return makeChoice(about, null, "open", { code: "no-scope" }, { alternatives });
};

const typeChoice = (choices: readonly Choice[], memory: Memory | null): Choice => {
  const types = valuesOf(choices, "TYPE").flatMap(({ value }) => (value === null || value === "_T" ? [] : value));
  const kept = memory?.profile.terms.totalType;
  if (kept !== undefined) return makeChoice("total-type", kept, "proved", { code: "memory" });
  const value = commonType(types.filter((type) => type !== "CONSORTIUM"));
  return makeChoice(
    "total-type",
    value,
    "likely",
    { code: "common-type", params: { types: types.join(", ") } },
    {
      alternatives: ["NA_TYPE", "SOCIAL_XX", ...types].filter(
        (one, index, all) => one !== value && all.indexOf(one) === index,
      ),
    },
  );
};

const publicChoice = (memory: Memory | null): Choice => {
  const kept = memory?.profile.terms.isPublic;
  if (kept !== undefined) return makeChoice("public", kept ? "yes" : "no", "proved", { code: "memory" });
  return makeChoice("public", "no", "likely", { code: "not-said" }, { alternatives: ["yes"] });
};

/** What holds for the return as a whole: the scope that rolls up, the type of a lone total, and whether all is public. */
export const proposeTerms = (choices: readonly Choice[], memory: Memory | null): readonly Choice[] => [
  scopeChoice(choices, memory),
  typeChoice(choices, memory),
  publicChoice(memory),
];
