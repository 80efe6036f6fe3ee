import { compare, zero } from "../decimal/decimal.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import { isOutOfScope } from "../reference/apex-branch.ts";
import { topType } from "../reference/coop-type.ts";
import type { ReturnRecord } from "../return/return.ts";
import type { RuleContext } from "./rule-context.ts";
import { v18Messages } from "./v18-messages.ts";

const working = ["WORKER", "SOCIAL"];

/** The types under which an apex may have put whatever it has. */
const open = ["OTHER_COOP", "NA_TYPE"];

const holdsFigures = ({ values }: ReturnRecord): boolean =>
  values.some(({ content }) => content.kind === "number" && compare(content.value, zero) > 0);

const checkRecord = (record: ReturnRecord, { country, year }: RuleContext): readonly Finding[] => {
  const { breakdown, type, activity } = record;
  // A type of those who work there is in scope, whatever they do.
  if (!holdsFigures(record) || working.includes(topType(type.code ?? ""))) return [];
  if (breakdown !== null) {
    const branch = breakdown.member;
    if (branch === null || !isOutOfScope(branch, country, year)) return [];
    const place = { severity: "WARN", level: "record", address: breakdown.address, raw: branch } as const;
    return [makeFinding(v18Messages, "V18/branch-out-of-scope", place, { branch })];
  }
  // An activity of its own says already what the row holds.
  if (activity.code !== "_T" || !open.includes(type.code ?? "")) return [];
  const place = { severity: "QUERY", level: "record", address: type.address, raw: type.raw } as const;
  return [makeFinding(v18Messages, "V18/branches-not-told", place, { type: type.code ?? "" })];
};

/** What an apex of all sectors gives beyond the branches in scope, or without saying which. */
export const checkApex = (context: RuleContext): readonly Finding[] =>
  context.isGeneralApex === true ? context.ret.records.flatMap((record) => checkRecord(record, context)) : [];
