import { compareFindings } from "../finding/compare-findings.ts";
import type { Finding } from "../finding/finding.ts";
import type { RegisterRecord } from "../register/register-record.ts";
import type { RuleContext } from "./rule-context.ts";
import { ruleSet } from "./rule-set.ts";

/**
 * Judges one row of a register by every rule that judges rows, in the order of the file. `frame` is the context of the
 * register as a whole, whose return has no records; what only the whole can tell (V05, V22) is not among the findings.
 */
export const checkRegisterRow = (row: RegisterRecord, frame: RuleContext): readonly Finding[] => {
  const context = { ...frame, ret: { ...frame.ret, records: [row.record] } };
  return ruleSet.flatMap((rule) => rule.checkRow?.(row, context) ?? []).toSorted(compareFindings);
};
