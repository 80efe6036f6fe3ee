import { type EditionCell, mainSeries } from "../cell/edition-cell.ts";
import { compareFigures } from "./compare-figures.ts";
import type { EditionInput } from "./edition-input.ts";

/** The cells of every series, in the order of cells.json. */
export const editionCells = (input: Pick<EditionInput, "mainCells" | "bodySeries">): readonly EditionCell[] => {
  const series = [{ body: mainSeries, cells: input.mainCells }, ...input.bodySeries];
  return series
    .flatMap(({ body, cells }) => cells.map((cell): EditionCell => ({ ...cell, series: body })))
    .sort(compareFigures);
};
