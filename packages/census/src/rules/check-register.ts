import { decimal } from "../decimal/decimal.ts";
import { compareFindings } from "../finding/compare-findings.ts";
import type { Finding } from "../finding/finding.ts";
import type { RegisterCell } from "../register/register-cell.ts";
import { totalRecords } from "../register/total-records.ts";
import { type TypeTotal, totalsByType } from "../register/totals-by-type.ts";
import type { RuleContext } from "./rule-context.ts";
import { v01 } from "./v01-whose-return.ts";
import { checkRegisterColumns } from "./v02-register-columns.ts";
import { checkGaps } from "./v04-register-gaps.ts";
import { v07 } from "./v07-reference-date.ts";
import { v14 } from "./v14-turnover-per-worker.ts";
import { v15 } from "./v15-workers-per-enterprise.ts";
import { v16 } from "./v16-members-among-workers.ts";
import { checkRegisterActivities } from "./v18-register.ts";
import { v20 } from "./v20-membership.ts";
import { v24 } from "./v24-scope-and-perimeter.ts";
import { v26 } from "./v26-money.ts";

/** Of all rows, so many give a figure where it is held against another. */
const mostRows = 0.9;

/** Only figures that most of the rows give, so that a sum over few is not divided by one over many. */
const comparable = (total: TypeTotal): TypeTotal => {
  const all = total.sums.get("ENT_TOTAL")?.rows ?? 0;
  return { ...total, sums: new Map([...total.sums].filter(([, { rows }]) => rows >= all * mostRows)) };
};

const withRecords = (frame: RuleContext, totals: readonly TypeTotal[]): RuleContext => ({
  ...frame,
  ret: { ...frame.ret, records: totalRecords(frame.ret, totals) },
});

/** The sums are in units already. */
const inUnits = (context: RuleContext): RuleContext => ({
  ...context,
  ret: {
    ...context.ret,
    declared: { ...context.ret.declared, multiplier: null },
    columns: context.ret.columns.map((column) => ({ ...column, multiplier: null })),
    terms: { ...context.ret.terms, multiplier: decimal(1) },
  },
});

/** The dates of the rows that are of another year than the reported one, or of none; days of one year are not told apart. Each once. */
const checkDates = (context: RuleContext): readonly Finding[] => {
  const found = v07.check(context).filter(({ code }) => code !== "V07/day-not-stated");
  return [...new Map(found.map((one) => [`${one.code} ${one.params["date"] ?? ""}`, one])).values()];
};

/**
 * Judges a register as a whole by what its rows add up to, in the order of the columns: whose it is, what its columns
 * are, which figures many rows lack, and whether the sums of a type are possible. A finding on a sum stands in row 0,
 * below its header, and so do the cells that it keeps out: they are the figure of all rows.
 */
export const checkRegister = (frame: RuleContext, cells: readonly RegisterCell[]): readonly Finding[] => {
  const totals = totalsByType(cells);
  const whole = withRecords(frame, totals);
  const ratios = inUnits(withRecords(frame, totals.map(comparable)));
  return [
    ...v01.check(whole),
    ...checkRegisterColumns(frame),
    ...checkGaps(frame, cells),
    ...checkDates(whole),
    ...v14.check(ratios),
    ...v15.check(ratios),
    ...v16.check(ratios),
    ...checkRegisterActivities(frame, cells),
    ...v20.check(whole),
    ...v24.check(whole),
    ...v26.check(whole),
  ].toSorted(compareFindings);
};
