import type { EditionCell } from "../cell/edition-cell.ts";
import type { EditionEstimatedCell } from "../edition/edition-estimate.ts";
import { column } from "../table/column.ts";
import type { Column, Table } from "../table/table.ts";
import { compareCodePoints } from "../text/compare-code-points.ts";
import { figureColumns } from "./figure-columns.ts";
import { weightColumns } from "./weight-columns.ts";

/** A figure of an estimated series with the English name of its place and whether it may be shown. */
export interface EstimatedCellRow extends EditionEstimatedCell {
  readonly geoName: string;
  readonly conf: EditionCell["conf"];
}

/** A column of figures, left out where the row may not be shown. */
const figure = (name: string, meaning: string, of: (row: EstimatedCellRow) => string): Column<EstimatedCellRow> =>
  column(name, "decimal", meaning, (row) => (row.conf === "F" ? of(row) : null), { unit: "see unit" });

/** estimated-cells.csv: the estimate of the network. */
export const estimatedCellsTable: Table<EstimatedCellRow> = {
  path: "estimated-cells.csv",
  about:
    "The estimate of the network, one figure a row: what is reported and what is imputed (estimates.csv), rolled up together; only core indicators of all activities, and only where at least half responded.",
  columns: [
    ...figureColumns<EstimatedCellRow>(),
    figure(
      "printed",
      "The figure as it is printed, no finer than the roughest part above 5% of gross; what is imputed is as rough as its base",
      (row) => row.printed.value,
    ),
    figure("printed_lower", "lower as it is printed, rounded down", (row) => row.printed.lower),
    figure("printed_upper", "upper as it is printed, rounded up", (row) => row.printed.upper),
    figure("step", "What the printed figures are multiples of", (row) => row.printed.step),
    figure("gross", "Sum of what is reported and imputed", (row) => row.gross),
    figure("overlap", "Counted twice, removed here and in the places below", (row) => row.overlap),
    figure("overlap_here", "The part of overlap that was removed at this very place", (row) => row.overlapHere),
    figure("value", "The figure: gross minus overlap", (row) => row.value),
    figure(
      "lower",
      "The least it can be, if overlaps that nobody measured are as large as they can be",
      (row) => row.bounds.lower,
    ),
    figure(
      "upper",
      "The most it can be; overlaps alone, not what is uncertain in an estimate",
      (row) => row.bounds.upper,
    ),
    figure("imputed", "The part of gross that is imputed", (row) => row.composition.imputed),
    column("imputed_for", "list", "The members of which a value in it is imputed", (row) =>
      [...row.imputed].sort(compareCodePoints).join(" "),
    ),
    column("flags", "code", "As in cells.csv; I where something is imputed", (row) => row.flags, {
      codeList: "OBS_STATUS",
    }),
    column(
      "conf",
      "code",
      "F: free. Otherwise not for publication, since a value behind it is not open, and left out",
      (row) => row.conf,
      {
        codeList: "CONF_STATUS",
      },
    ),
    column(
      "reporters_answered",
      "integer",
      "Members that reported a value in this figure",
      (row) => row.reporters.answered,
      {
        unit: "ORG",
      },
    ),
    column("reporters_of", "integer", "Additive members of the place, as in cells.csv", (row) => row.reporters.of, {
      unit: "ORG",
    }),
    column(
      "coverage_members",
      "decimal",
      "reporters_answered / reporters_of, rounded half-up to four decimals",
      (row) => row.coverage.members,
      {
        unit: "RATIO",
      },
    ),
    ...weightColumns<EstimatedCellRow>(),
    column(
      "note",
      "text",
      "under-80-percent where less than 80% responded, so that the estimate is only to be shown with that note (V21)",
      (row) => (row.coverage.estimate === "noted" ? "under-80-percent" : ""),
    ),
  ],
};
