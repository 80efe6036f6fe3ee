import type { EditionPoint } from "../edition/edition-input.ts";
import { column } from "../table/column.ts";
import type { Table } from "../table/table.ts";
import { compareCodePoints } from "../text/compare-code-points.ts";
import { inOrder } from "../text/in-order.ts";
import { figureColumns } from "./figure-columns.ts";

/** A point of a series with the English name of its place. */
export interface SeriesRow extends EditionPoint {
  readonly geoName: string;
}

const inUnit = { unit: "see unit" } as const;

const listOf = (ids: readonly string[]): string => inOrder(ids).join(" ");

/** series.csv: each figure through the years. */
export const seriesTable: Table<SeriesRow> = {
  path: "series.csv",
  about:
    "Each figure through the years up to the edition's, as it was and with constant perimeter; earlier years are as their own editions had them last (manifest.json names which), whatever has arrived since. A year in which nobody reported it, or in which it is protected, has no row.",
  columns: [
    ...figureColumns<SeriesRow>(),
    column("year", "integer", "Reference year of the row", (row) => row.year),
    column("value", "decimal", "The figure of that year as it was", (row) => row.cell.value, inUnit),
    column("printed", "decimal", "The figure as it is printed, as in cells.csv", (row) => row.printed.value, inUnit),
    column("lower", "decimal", "The least it can be, as in cells.csv", (row) => row.cell.bounds.lower, inUnit),
    column("upper", "decimal", "The most it can be", (row) => row.cell.bounds.upper, inUnit),
    column("flags", "code", "As in cells.csv", (row) => row.cell.flags, { codeList: "OBS_STATUS" }),
    column("reporters_answered", "integer", "Reporters with a value", (row) => row.cell.reporters.answered, {
      unit: "ORG",
    }),
    column("reporters_of", "integer", "As in cells.csv", (row) => row.cell.reporters.of, { unit: "ORG" }),
    column("stand_ins", "list", "Reporters whose value is undated or of another date", (row) => listOf(row.standIns)),
    column(
      "constant_value",
      "decimal",
      "The figure of the reporters alone that are in every year, overlap removed; blank where there are none, or where it is protected",
      (row) => row.constant?.value ?? null,
      inUnit,
    ),
    column("constant_reporters", "list", "The reporters that are in every year", (row) =>
      listOf(row.constantReporters),
    ),
    column(
      "breaks",
      "list",
      "Why it is not to be compared with the year before as it stands, as joined:ids, left:ids, scope:ids (affiliated in one, the whole country in the other) or break:ids (flag B), ids joined by +",
      (row) =>
        row.breaks
          .map(({ kind, reporters }) => `${kind}:${inOrder(reporters).join("+")}`)
          .sort(compareCodePoints)
          .join(" "),
    ),
  ],
};
