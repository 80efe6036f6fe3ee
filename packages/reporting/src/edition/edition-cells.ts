import { type EditionCell, mainSeries } from "../cell/edition-cell.ts";
import { compareCodePoints } from "../text/compare-code-points.ts";
import type { EditionInput } from "./edition-input.ts";

const compareCells = (a: EditionCell, b: EditionCell): number =>
  compareCodePoints(a.series, b.series) ||
  compareCodePoints(String(a.year), String(b.year)) ||
  compareCodePoints(a.geo, b.geo) ||
  compareCodePoints(a.type, b.type) ||
  compareCodePoints(a.activity, b.activity) ||
  compareCodePoints(a.indicator, b.indicator) ||
  compareCodePoints(a.detail, b.detail) ||
  compareCodePoints(a.unit, b.unit);

/** The cells of every series, in the order of cells.json. */
export const editionCells = (input: Pick<EditionInput, "mainCells" | "bodySeries">): readonly EditionCell[] => {
  const series = [{ body: mainSeries, cells: input.mainCells }, ...input.bodySeries];
  return series
    .flatMap(({ body, cells }) => cells.map((cell): EditionCell => ({ ...cell, series: body })))
    .sort(compareCells);
};
