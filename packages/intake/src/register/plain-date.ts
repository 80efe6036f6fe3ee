import {
  type ReferenceDate,
  type RuleContext,
  referenceDate,
  referenceYears,
  unitsPerEuro,
  yearOf,
} from "@coop-census/census";
import { parseReferenceDate } from "../date/parse-reference-date.ts";
import type { SheetCell } from "../table/sheet.ts";
import type { RegisterPlan } from "./register-plan.ts";

/** A date that no rule on one row speaks of, with the rate of its year; both null where there is none. */
export interface PlainDate {
  readonly date: ReferenceDate | null;
  readonly unitsPerEuro: number | null;
}

const rememberedAtMost = 10_000;

/** Reads the dates of a register, each text once; null where a rule has to be asked. */
export const plainDates = (
  plan: RegisterPlan,
  context: RuleContext,
): ((cell: SheetCell | undefined) => PlainDate | null) => {
  const { year, receivedOn } = context;
  const { currency } = plan.frame.terms;
  const rateOf = (of: number): number | null => {
    const rate = currency === null ? null : unitsPerEuro(context, of, currency);
    return rate === null || Number(rate) <= 0 ? null : Number(rate);
  };
  const undated: PlainDate = { date: null, unitsPerEuro: rateOf(year) };
  const read = (cell: SheetCell): PlainDate | null => {
    const raw = cell.text.trim();
    const date = cell.kind === "date" ? referenceDate(raw) : parseReferenceDate(raw, plan.profile.form.dateStyle);
    if (date === null) return null;
    const isPlain =
      yearOf(date) >= year - referenceYears.before &&
      yearOf(date) <= year + referenceYears.after &&
      date.text <= receivedOn.slice(0, date.text.length);
    return isPlain ? { date, unitsPerEuro: rateOf(yearOf(date)) } : null;
  };
  const seen = new Map<string, PlainDate | null>();
  return (cell) => {
    if (cell === undefined) return undated;
    const key = `${cell.kind} ${cell.text}`;
    const before = seen.get(key);
    if (before !== undefined) return before;
    const found = read(cell);
    if (seen.size < rememberedAtMost) seen.set(key, found);
    return found;
  };
};
