import { createHash } from "node:crypto";
import type { Plan, PlanBase } from "@coop-census/contracts";
import { canonicalJson } from "@coop-census/reporting";

/** What can move under a plan, each in words for the person who relied on it. */
const parts = [
  ["what is read in the file", ({ plan }: Planned) => readInFile(plan)],
  ["the organisation's own accepted return", ({ plan, base }: Planned) => ownReturn(plan, base)],
  [
    "another organisation's accepted return, or one for another year",
    ({ plan, base }: Planned) => otherReturns(plan, base),
  ],
  ["the roster", ({ base }: Planned) => base.network],
  ["the overlaps", ({ base }: Planned) => base.overlaps],
  ["the exchange rates", ({ base }: Planned) => base.rates],
  ["the confirmed layouts", ({ base }: Planned) => base.profiles],
  ["the round", ({ base }: Planned) => base.round],
  ["the rules", ({ base }: Planned) => base.rules],
] as const;

/** A plan with what it was computed from. */
export interface Planned {
  readonly plan: Plan;
  readonly base: PlanBase;
}

const readInFile = ({ sha256, outcome, profileVersion, values }: Plan) => ({
  sha256,
  outcome,
  profileVersion,
  values: values.filter(({ after }) => after !== null).map(({ before: _before, change: _change, ...read }) => read),
});

const ownReturn = ({ organisation }: Plan, { returns }: PlanBase) =>
  returns.filter((one) => one.organisation === organisation);

const otherReturns = ({ organisation }: Plan, { returns, neighbours }: PlanBase) => [
  ...returns.filter((one) => one.organisation !== organisation),
  ...neighbours,
];

const sha256 = (value: unknown): string => createHash("sha256").update(canonicalJson(value)).digest("hex");

const digitsEach = 4;

/**
 * The name of a plan: the SHA-256 of its canonical JSON and of its base, a dot, and four digits for each part that can
 * move, so that whoever brings the name later can be told which has.
 */
export const hashPlan = (planned: Planned): string => {
  const { plan, base } = planned;
  const digits = parts.map(([, partOf]) => sha256(partOf(planned)).slice(0, digitsEach));
  return `${sha256({ plan, base })}.${digits.join("")}`;
};

/** Whether two names are of one plan; the digits behind the dot only explain. */
export const isSamePlan = (a: string, b: string): boolean => a.split(".")[0] === b.split(".")[0];

/** What has moved between two plans, as far as their names tell; empty where one name has no digits behind the dot. */
export const movedParts = (before: string, now: string): readonly string[] => {
  const [old = "", current = ""] = [before.split(".")[1], now.split(".")[1]];
  if (old.length !== current.length) return [];
  return parts.flatMap(([words], index) => {
    const digitsOf = (text: string): string => text.slice(index * digitsEach, (index + 1) * digitsEach);
    return digitsOf(old) === digitsOf(current) ? [] : [words];
  });
};
