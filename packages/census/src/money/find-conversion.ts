import { type Decimal, decimal } from "../decimal/decimal.ts";
import { indicator as indicatorOf } from "../reference/indicator.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import type { Conversion, ConversionNote } from "./conversion.ts";
import { fixedRate } from "./fixed-rate.ts";
import { isHighInflation } from "./high-inflation.ts";
import type { MoneyDates } from "./money-dates.ts";
import type { MoneyView } from "./money-view.ts";
import type { Rate } from "./rate.ts";

type Amounts = Pick<MemberCell, "reporter" | "country" | "indicator" | "unit">;

const wayOf = (amounts: Amounts, view: MoneyView): Conversion["by"] => {
  if (view === "INTD") return "ppp";
  if (amounts.unit === "EUR") return "same";
  if (fixedRate(amounts.unit) !== null) return "fixed";
  return indicatorOf(amounts.indicator)?.kind === "flow" ? "average" : "year-end";
};

const unitsOf = (
  amounts: Amounts,
  by: Conversion["by"],
  year: number | null,
  rates: readonly Rate[],
): Decimal | null => {
  if (by === "same") return decimal(1);
  if (by === "fixed") return fixedRate(amounts.unit);
  const found = rates.find(
    (rate) =>
      rate.kind === by &&
      rate.year === year &&
      rate.currency === amounts.unit &&
      (by !== "ppp" || rate.country === amounts.country),
  );
  return found?.units ?? null;
};

/** What the dates forbid: a rate is of one year, and money that loses half its worth in three years is of no other time. */
const datedNotes = (dates: MoneyDates, currency: string, year: number, rates: readonly Rate[]): ConversionNote[] => {
  if (dates.hasUndated) return ["undated"];
  if (dates.years.length > 1) return ["several-years"];
  const [own = year] = dates.years;
  const isOfOtherTime = own !== year || dates.endsWithinYear;
  const notes: ConversionNote[] = dates.endsWithinYear ? ["other-financial-year"] : [];
  const high = isOfOtherTime ? isHighInflation(rates, currency, year) : false;
  if (high === true) notes.push("high-inflation");
  if (high === null) notes.push("high-inflation-unknown");
  return notes;
};

const forbidding: readonly ConversionNote[] = ["undated", "several-years", "high-inflation"];

/**
 * How the amounts of a reporter are converted (methodology section 6): flows at the average rate of their year, stocks at
 * its last day's, without which they are not; euro and what the euro replaced need no rate of a year. Undated amounts, those
 * of several years, and amounts of another time in a currency of high inflation are not converted.
 */
export const findConversion = (from: {
  readonly view: MoneyView;
  readonly year: number;
  readonly amounts: Amounts;
  readonly dates: MoneyDates;
  readonly rates: readonly Rate[];
}): Conversion => {
  const { view, year, amounts, dates, rates } = from;
  const by = wayOf(amounts, view);
  const { reporter, country, indicator, unit: currency } = amounts;
  const named = { view, reporter, country, indicator, currency, by };
  if (by === "same" || by === "fixed") {
    return { ...named, year: null, units: unitsOf(amounts, by, null, rates), notes: [] };
  }
  const notes = datedNotes(dates, currency, year, rates);
  const own = dates.years.length === 1 && !dates.hasUndated ? (dates.years[0] ?? null) : null;
  const units = notes.some((note) => forbidding.includes(note)) ? null : unitsOf(amounts, by, own, rates);
  const isWithout = units === null && !notes.some((note) => forbidding.includes(note));
  return { ...named, year: own, units, notes: isWithout ? [...notes, "no-rate"] : notes };
};
