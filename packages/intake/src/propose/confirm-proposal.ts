import {
  dimensionNames,
  isActivity,
  isCoopType,
  isDimensionCode,
  isReported,
  keyColumns,
  statedRate,
} from "@coop-census/census";
import type { Choice, Correction, Profile, Proposal, RefusalDetail } from "@coop-census/contracts";
import { formatOfSample } from "./number-sample.ts";
import { profileOfChoices } from "./profile-of-choices.ts";

export type Confirmation =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly mistakes: readonly RefusalDetail[] };

const whereOf = ({ about, subject }: Pick<Choice, "about" | "subject">): string =>
  subject === null ? about : `${about} ${JSON.stringify(subject)}`;

type Judge = (value: string, year: number) => boolean;

const isOneOf =
  (...values: readonly string[]): Judge =>
  (value) =>
    values.includes(value);

const wordJudges: Readonly<Record<string, Judge>> = {
  TYPE: (value, year) => value === "_T" || isCoopType(value, year),
  SCOPE: isOneOf("AFF", "NAT"),
  PERIM: isOneOf("COOP", "COOP_SUBS"),
  ACTIVITY: (value) => value === "_T" || isActivity(value),
  ...Object.fromEntries(
    dimensionNames.map((name) => [
      name,
      (value: string, year: number) => value === "_T" || isDimensionCode(name, value, year),
    ]),
  ),
  CONF: isOneOf("F", "C", "N"),
  BREAKDOWN: (value) => /^[^=]+=.+$/.test(value),
  INDICATOR: (value) => value === "" || isReported(value),
  FLAG: (value) => /^[AEIPBDUMLO]+$/.test(value),
};

const otherJudges: Readonly<Partial<Record<Choice["about"], Judge>>> = {
  column: (value) => value === "" || keyColumns.includes(value) || isReported(value) || statedRate(value) !== null,
  "number-format": (value) => formatOfSample(value) !== null,
  public: isOneOf("yes", "no"),
  currency: (value) => value === "" || /^[A-Z]{3}$/.test(value),
  "total-type": isCoopType,
  "roll-up-scope": isOneOf("AFF", "NAT"),
};

/** Whether a person may answer so; the profile's own schema judges the rest. */
const isAllowed = ({ about, subject, reason }: Choice, value: string, year: number): boolean => {
  // No answer says how much a unit is that the census cannot read.
  if (reason.code === "word/unread-unit") return value === "";
  const dimension =
    about === "word" ? (reason.params["dimension"] ?? "") : about === "default" ? (subject ?? "") : null;
  const judge = dimension === null ? otherJudges[about] : (wordJudges[dimension] ?? ((text: string) => text !== ""));
  return judge === undefined || judge(value, year);
};

const orOf = (values: readonly string[]): string =>
  values.length === 0
    ? "no value is proposed"
    : `for example ${values
        .slice(0, 8)
        .map((one) => (one === "" ? '"" (left out)' : one))
        .join(", ")}`;

/** How the file was read as text or where its table stands: another answer would make another proposal. */
const settled = new Set<Choice["about"]>([
  "kind",
  "encoding",
  "delimiter",
  "orientation",
  "header",
  "language",
  "sheet",
]);

const isOf = (correction: Correction, choice: Choice): boolean => {
  if (correction.about !== choice.about) return false;
  const { dimension, word } = choice.reason.params;
  const names = [choice.subject, ...(choice.about === "word" ? [word, `${dimension ?? ""}=${word ?? ""}`] : [])];
  return names.includes(correction.subject ?? undefined) || correction.subject === choice.subject;
};

const corrected = (choice: Choice, corrections: readonly Correction[]): Choice => {
  const correction = corrections.findLast((one) => isOf(one, choice));
  return correction === undefined ? choice : { ...choice, value: correction.value, certainty: "proved" };
};

const mistakesOf = (
  proposal: Proposal,
  corrections: readonly Correction[],
  choices: readonly Choice[],
): readonly RefusalDetail[] => {
  const year = Math.max(...proposal.profile.years);
  const strange = corrections
    .filter((one) => proposal.choices.every((choice) => !isOf(one, choice)))
    .map((one) => ({ where: whereOf(one), message: "The proposal has no such choice." }));
  const fixed = choices.flatMap((choice, index) => {
    const before = proposal.choices[index];
    if (before === undefined || !settled.has(choice.about) || before.value === choice.value) return [];
    if (before.alternatives.includes(choice.value ?? "")) return [];
    return {
      where: whereOf(choice),
      message: `${JSON.stringify(choice.value)} does not fit the file: ${orOf(before.alternatives)}.`,
    };
  });
  const open = choices
    .filter(({ value }) => value === null)
    .map((choice) => ({
      where: whereOf(choice),
      message: `This is open and needs an answer: ${orOf(choice.alternatives)}.`,
    }));
  const wrong = choices.flatMap((choice, index) => {
    const { value } = choice;
    const isSame = proposal.choices[index]?.value === value;
    if (value === null || isSame || isAllowed(choice, value, year)) return [];
    return {
      where: whereOf(choice),
      message: `${JSON.stringify(value)} is no answer here: ${orOf(choice.alternatives)}.`,
    };
  });
  return [...strange, ...fixed, ...open, ...wrong];
};

/**
 * Makes the layout to remember from a proposal and a person's corrections. What is open and not answered is a mistake
 * that names it; the layout reads the same bytes as the proposal showed, corrections apart.
 */
export const confirmProposal = (proposal: Proposal, corrections: readonly Correction[]): Confirmation => {
  const choices = proposal.choices.map((choice) => corrected(choice, corrections));
  const mistakes = mistakesOf(proposal, corrections, choices);
  if (mistakes.length > 0) return { ok: false, mistakes };
  const made = profileOfChoices(proposal.profile, choices);
  if (made.ok) return made;
  return {
    ok: false,
    mistakes: [{ where: made.where, message: `The layout cannot be remembered so: ${made.message}.` }],
  };
};
