import type { EditionGrowth } from "../edition/edition-input.ts";
import { column } from "../table/column.ts";
import type { Table } from "../table/table.ts";
import { compareCodePoints } from "../text/compare-code-points.ts";
import { figureColumns } from "./figure-columns.ts";

/** A growth with the English name of its place. */
export interface GrowthRow extends EditionGrowth {
  readonly geoName: string;
}

const inUnit = { unit: "see unit" } as const;

/** growth.csv: growth of the matched series. */
export const growthTable: Table<GrowthRow> = {
  path: "growth.csv",
  about:
    "The growth of a figure from the year before, of the reporters alone that gave a fresh, whole value in both years; a figure without such a reporter has no row, nor one that would tell protected values.",
  columns: [
    ...figureColumns<GrowthRow>(),
    column("from_year", "integer", "The year before", (row) => row.from.year),
    column("to_year", "integer", "Reference year of the edition", (row) => row.to.year),
    column("from_value", "decimal", "What the matched reporters had, overlap removed", (row) => row.from.value, inUnit),
    column("to_value", "decimal", "What the same reporters have, overlap removed", (row) => row.to.value, inUnit),
    column(
      "growth",
      "decimal",
      "to_value / from_value - 1 in percent, half-up to one decimal; blank where it starts from zero",
      (row) => row.percent,
      { unit: "percent" },
    ),
    column("reporters_matched", "integer", "How many reporters are matched", (row) => row.reporters.length, {
      unit: "ORG",
    }),
    column("reporters_of", "integer", "How many reporters the figure of the later year has", (row) => row.of, {
      unit: "ORG",
    }),
    column("reporters", "list", "The matched reporters", (row) => [...row.reporters].sort(compareCodePoints).join(" ")),
    column(
      "unmatched",
      "list",
      "Every other reporter of either figure with the reason, as id:new, gone, stand-in-before, stand-in-after, part (not told apart), scope or break",
      (row) =>
        row.unmatched
          .map(({ reporter, why }) => `${reporter}:${why}`)
          .sort(compareCodePoints)
          .join(" "),
    ),
  ],
};
