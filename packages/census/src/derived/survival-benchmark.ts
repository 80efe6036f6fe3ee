import rows from "../../data/survival-benchmarks.json" with { type: "json" };
import { type Decimal, decimal } from "../decimal/decimal.ts";
import { dimensionsOfDetail } from "../roll-up/detail.ts";
import type { DerivedRate } from "./derived-rates.ts";

/** The survival of all enterprises of a country, as somebody has published it. */
export interface SurvivalBenchmark {
  readonly country: string;
  /** Years after foundation. */
  readonly horizon: number;
  readonly year: number;
  readonly rate: Decimal;
  readonly source: string;
  readonly note: string;
}

const benchmarks: readonly SurvivalBenchmark[] = rows.map((row) => ({ ...row, rate: decimal(row.rate) }));

/** The latest benchmark of the country at the horizon of a survival rate, not later than its year; null where there is none. */
export const survivalBenchmark = (
  rate: Pick<DerivedRate, "code" | "geo" | "year" | "detail">,
): SurvivalBenchmark | null => {
  if (rate.code !== "SURVIVAL") return null;
  const { HORIZON } = dimensionsOfDetail(rate.detail);
  const known = benchmarks.filter(
    ({ country, horizon, year }) => country === rate.geo && String(horizon) === HORIZON && year <= rate.year,
  );
  return known.toSorted((a, b) => b.year - a.year)[0] ?? null;
};
