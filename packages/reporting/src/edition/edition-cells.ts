import { type EditionCell, mainSeries } from "../cell/edition-cell.ts";
import { compareFields } from "../text/compare-fields.ts";
import type { EditionInput } from "./edition-input.ts";

const sortKey = (cell: EditionCell): readonly string[] => [
  cell.series,
  String(cell.year),
  cell.geo,
  cell.type,
  cell.activity,
  cell.indicator,
  cell.detail,
  cell.unit,
];

/** The cells of every series, in the order of cells.json. */
export const editionCells = (input: Pick<EditionInput, "mainCells" | "bodySeries">): readonly EditionCell[] => {
  const series = [{ body: mainSeries, cells: input.mainCells }, ...input.bodySeries];
  return series
    .flatMap(({ body, cells }) => cells.map((cell): EditionCell => ({ ...cell, series: body })))
    .sort((a, b) => compareFields(sortKey(a), sortKey(b)));
};
