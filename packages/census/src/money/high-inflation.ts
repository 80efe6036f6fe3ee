import { compare, decimal, multiply } from "../decimal/decimal.ts";
import type { Rate } from "./rate.ts";

const years = 3;
const factor = decimal(2);

/**
 * Whether the currency lost half of its worth in euro within three years: the mark of high inflation of IAS 29, paragraph
 * 3(e) (prices doubling within three years), seen by the average rates, which the census has for every currency. Null where
 * one of the two rates is not known.
 */
export const isHighInflation = (rates: readonly Rate[], currency: string, year: number): boolean | null => {
  const averageOf = (of: number) =>
    rates.find((rate) => rate.kind === "average" && rate.currency === currency && rate.year === of)?.units ?? null;
  const [now, before] = [averageOf(year), averageOf(year - years)];
  if (now === null || before === null) return currency === "EUR" ? false : null;
  return compare(now, multiply(before, factor)) >= 0;
};
