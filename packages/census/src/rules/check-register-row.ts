import { compareFindings } from "../finding/compare-findings.ts";
import type { Finding } from "../finding/finding.ts";
import { yearOf } from "../observation/reference-date.ts";
import { figuresOfRecord } from "../register/figures-of-record.ts";
import type { RegisterRecord } from "../register/register-record.ts";
import { rulesInDoubt } from "../register/rules-in-doubt.ts";
import { type RuleContext, unitsPerEuro } from "./rule-context.ts";
import { ruleSet } from "./rule-set.ts";

/** The rules that hold the figures of a row against each other and look at nothing else. */
const ofFigures: ReadonlySet<string> = new Set(["V06", "V08", "V11", "V14"]);

const rowRules = ruleSet.filter(({ checkRow }) => checkRow !== undefined);

const doubtsOf = ({ record }: RegisterRecord, frame: RuleContext): readonly string[] => {
  const { currency } = frame.ret.terms;
  const date = record.reference?.date ?? null;
  const rate = currency === null ? null : unitsPerEuro(frame, date === null ? frame.year : yearOf(date), currency);
  return rulesInDoubt(figuresOfRecord(frame.ret, record), rate === null || Number(rate) <= 0 ? null : Number(rate));
};

/**
 * Judges one row of a register by every rule that judges rows, in the order of the file. `frame` is the context of the
 * register as a whole, whose return has no records; what only the whole can tell (V05, V22) is not among the findings.
 */
export const checkRegisterRow = (row: RegisterRecord, frame: RuleContext): readonly Finding[] => {
  const context = { ...frame, ret: { ...frame.ret, records: [row.record] } };
  const doubts = doubtsOf(row, frame);
  const findings: Finding[] = [];
  for (const rule of rowRules) {
    if (!ofFigures.has(rule.id) || doubts.includes(rule.id)) findings.push(...(rule.checkRow?.(row, context) ?? []));
  }
  return findings.length > 1 ? findings.toSorted(compareFindings) : findings;
};
