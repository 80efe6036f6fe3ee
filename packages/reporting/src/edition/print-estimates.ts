import { keyInPlace, seriesOfEstimated } from "@coop-census/census";
import type { EditionCell } from "../cell/edition-cell.ts";
import { printTable } from "../table/print-table.ts";
import { type EstimatedCellRow, estimatedCellsTable } from "../tables/estimated-cells-table.ts";
import { estimatesTable } from "../tables/estimates-table.ts";
import type { EditionInput } from "./edition-input.ts";

const keyOf = (series: string, cell: Pick<EditionCell, "geo"> & Parameters<typeof keyInPlace>[0]): string =>
  `${series} ${cell.geo} ${keyInPlace(cell)}`;

/**
 * The tables of what is imputed, by path. A figure is free only where the reported one that it rests on is, and every
 * value imputed in it: the difference of the two would tell the rest.
 */
export const printEstimates = (
  { estimates, estimatedCells }: Pick<EditionInput, "estimates" | "estimatedCells">,
  cells: readonly EditionCell[],
  nameOf: (geo: string) => string,
): readonly (readonly [string, string])[] => {
  const confs = new Map(cells.map((cell) => [keyOf(cell.series, cell), cell.conf]));
  const rows = estimatedCells.map((cell): EstimatedCellRow => {
    const reported = confs.get(keyOf(seriesOfEstimated(cell.series) ?? cell.series, cell)) ?? "F";
    return { ...cell, geoName: nameOf(cell.geo), conf: reported === "F" && !cell.isOpen ? "C" : reported };
  });
  return [
    [estimatesTable.path, printTable(estimatesTable, estimates)],
    [estimatedCellsTable.path, printTable(estimatedCellsTable, rows)],
  ];
};
