import { codesOf, isCoopType, typeExistsIn } from "@coop-census/census";
import type { Choice } from "@coop-census/contracts";
import { matchWord } from "../vocabulary/match-word.ts";
import { makeChoice } from "./make-choice.ts";
import type { Memory } from "./memory.ts";
import type { UnknownTable } from "./unknown-table.ts";

interface Place {
  readonly country: string | null;
  readonly year: number;
}

const about = "default" as const;

/** "Worker co-ops" above the figures says the type of every row. */
const typeInHeader = (table: UnknownTable): string | null => {
  const types = table.header.columns
    .filter(({ match }) => match?.by === "type-in-header")
    .map(({ label }) => matchWord("TYPE", label, table.header.words)?.code ?? null);
  const [only = null, second] = new Set(types);
  return second === undefined ? only : null;
};

const typeChoice = (table: UnknownTable, { country, year }: Place): Choice => {
  const alternatives = codesOf("COOP_TYPE")
    .map(({ code }) => code)
    .filter((code) => isCoopType(code, year) && (country === null || typeExistsIn(code, country, year)));
  const stated = typeInHeader(table);
  if (stated === null)
    return makeChoice(about, null, "open", { code: "no-type-column" }, { subject: "TYPE", alternatives });
  const others = alternatives.filter((code) => code !== stated);
  return makeChoice(about, stated, "likely", { code: "type-in-header" }, { subject: "TYPE", alternatives: others });
};

/** What holds for every row where the table has no column for it; what the file does not say is asked. */
export const proposeDefaults = (
  table: UnknownTable,
  columns: readonly Choice[],
  memory: Memory | null,
  place: Place,
): readonly Choice[] => {
  const missing = ["TYPE", "SCOPE", "PERIM"].filter((code) => columns.every(({ value }) => value !== code));
  // What was once said to be confidential stays so in the next layout, until a person takes it away.
  const isKept = memory?.profile.defaults["CONF"] !== undefined && columns.every(({ value }) => value !== "CONF");
  return [...missing, ...(isKept ? ["CONF"] : [])].map((subject): Choice => {
    const kept = memory?.profile.defaults[subject];
    if (kept !== undefined) return makeChoice(about, kept, "proved", { code: "memory" }, { subject });
    if (subject === "TYPE") return typeChoice(table, place);
    if (subject === "PERIM")
      return makeChoice(
        about,
        "COOP",
        "likely",
        { code: "no-perimeter-column" },
        { subject, alternatives: ["COOP_SUBS"] },
      );
    return makeChoice(about, null, "open", { code: "no-scope-column" }, { subject, alternatives: ["AFF", "NAT"] });
  });
};
