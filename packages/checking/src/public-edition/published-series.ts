import { Refusal } from "@coop-census/contracts";
import type { PublishedPoint } from "@coop-census/reporting";

/** Which figure through the years of an edition. */
export interface AskedSeries {
  readonly series: string;
  readonly geo: string;
  readonly type: string;
  readonly activity: string;
  readonly indicator: string;
  readonly detail: string;
  /** Null where there is only one. */
  readonly unit: string | null;
  readonly from: number | null;
  readonly to: number | null;
}

const names = ["series", "geo", "type", "activity", "indicator", "detail"] as const;

/** The points of one figure among those of an edition, by year; a Refusal where it is money in several currencies. */
export const publishedSeries = (points: readonly PublishedPoint[], asked: AskedSeries): readonly PublishedPoint[] => {
  const found = points
    .filter((point) => names.every((name) => point[name] === asked[name]))
    .filter(({ unit, year }) => {
      const isWithin = (asked.from ?? year) <= year && year <= (asked.to ?? year);
      return isWithin && (asked.unit === null || asked.unit === unit);
    })
    .toSorted((a, b) => a.year - b.year);
  const units = [...new Set(found.map(({ unit }) => unit))].sort();
  if (units.length < 2) return found;
  throw new Refusal(
    "usage/unit",
    `${asked.indicator} is in ${units.join(", ")} there: amounts of different currencies make no series.`,
    "Name one of them as the unit.",
  );
};
