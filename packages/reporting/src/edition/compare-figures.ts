import type { Cell } from "@coop-census/census";
import { compareCodePoints } from "../text/compare-code-points.ts";

type Figure = Pick<Cell, "year" | "geo" | "type" | "activity" | "indicator" | "detail" | "unit"> & {
  readonly series: string;
};

/** The order of figures in every file of an edition, by code points; 0 for the same figure of the same year. */
export const compareFigures = (a: Figure, b: Figure): number =>
  compareCodePoints(a.series, b.series) ||
  compareCodePoints(a.geo, b.geo) ||
  compareCodePoints(a.type, b.type) ||
  compareCodePoints(a.activity, b.activity) ||
  compareCodePoints(a.indicator, b.indicator) ||
  compareCodePoints(a.detail, b.detail) ||
  compareCodePoints(a.unit, b.unit) ||
  compareCodePoints(String(a.year), String(b.year));
