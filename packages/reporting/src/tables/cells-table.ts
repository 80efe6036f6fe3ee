import type { EditionCell } from "../cell/edition-cell.ts";
import { column } from "../table/column.ts";
import type { Table } from "../table/table.ts";
import { inOrder } from "../text/in-order.ts";
import { weightColumns } from "./weight-columns.ts";

/** A cell with the English name of its place. */
export interface CellRow extends EditionCell {
  readonly geoName: string;
}

const inUnit = { unit: "see unit" } as const;

/** cells.csv: the figures. */
export const cellsTable: Table<CellRow> = {
  path: "cells.csv",
  about:
    "One figure of the census a row, with what it is made of; a figure that nobody reported has no row and is not 0.",
  columns: [
    column(
      "series",
      "code",
      "main: CICOPA's additive affiliates; otherwise the body whose own additive affiliates are counted",
      (cell) => cell.series,
    ),
    column("year", "integer", "Reference year", (cell) => cell.year),
    column("geo", "code", "Country, or a place that countries lie in; WORLD is all of them", (cell) => cell.geo, {
      codeList: "GEO_COUNTRY GEO_REGION",
    }),
    column("geo_name", "text", "English name of geo", (cell) => cell.geoName),
    column("type", "code", "Type of enterprise; ALL_COOP and ALL_ENT are totals", (cell) => cell.type, {
      codeList: "COOP_TYPE",
    }),
    column(
      "activity",
      "code",
      "Section or division of ISIC with its revision, as ISIC4_C; _T is all activities",
      (cell) => cell.activity,
      { codeList: "ACTIVITY" },
    ),
    column("indicator", "code", "What is measured", (cell) => cell.indicator, { codeList: "indicators.csv" }),
    column(
      "detail",
      "text",
      "What else it is broken down by, as DIMENSION=CODE; _T is not at all",
      (cell) => cell.detail,
    ),
    column(
      "unit",
      "code",
      "What the figures of the row count: ISO 4217 for money, the indicator's unit otherwise",
      (cell) => cell.unit,
    ),
    column(
      "printed",
      "decimal",
      "The figure as it is printed: value, half-up, no finer than the roughest reporter above 5% of gross",
      (cell) => cell.printed.value,
      inUnit,
    ),
    column("printed_lower", "decimal", "lower as it is printed, rounded down", (cell) => cell.printed.lower, inUnit),
    column("printed_upper", "decimal", "upper as it is printed, rounded up", (cell) => cell.printed.upper, inUnit),
    column("step", "decimal", "What the printed figures are multiples of", (cell) => cell.printed.step, inUnit),
    column("gross", "decimal", "Sum of what the reporters gave", (cell) => cell.gross, inUnit),
    column("overlap", "decimal", "Counted twice, removed here and in the places below", (cell) => cell.overlap, inUnit),
    column(
      "overlap_here",
      "decimal",
      "The part of overlap that was removed at this very place",
      (cell) => cell.overlapHere,
      inUnit,
    ),
    column("value", "decimal", "The figure: gross minus overlap", (cell) => cell.value, inUnit),
    column(
      "lower",
      "decimal",
      "The least it can be, if overlaps that nobody measured are as large as they can be",
      (cell) => cell.bounds.lower,
      inUnit,
    ),
    column("upper", "decimal", "The most it can be", (cell) => cell.bounds.upper, inUnit),
    column(
      "flags",
      "code",
      "Set of one-letter flags in alphabetical order; blank is a normal value",
      (cell) => cell.flags,
      { codeList: "OBS_STATUS" },
    ),
    column(
      "conf",
      "code",
      "F: free. C: protected, since the figure or what stands beside it would tell the value of an enterprise; an edition that holds such a cell is not released until a person has cleared it",
      (cell) => cell.conf,
      { codeList: "CONF_STATUS" },
    ),
    column(
      "reporters_answered",
      "integer",
      "Reporters with a value in this figure",
      (cell) => cell.reporters.answered,
      { unit: "ORG" },
    ),
    column(
      "reporters_of",
      "integer",
      "Additive members of the place on the reference date: those that the roster is sure of, and any other that gave a figure there",
      (cell) => cell.reporters.of,
      { unit: "ORG" },
    ),
    column("reporters", "list", "The reporters with a value in this figure", (cell) =>
      inOrder(cell.reporters.ids).join(" "),
    ),
    column(
      "lacking",
      "list",
      "Of a breakdown: reporters of its total that are not in it, though some of what they gave may belong there",
      (cell) => inOrder(cell.lacking).join(" "),
    ),
    column(
      "partial",
      "list",
      "Of a breakdown: reporters that are in it with a part, since the rest is not told apart",
      (cell) => inOrder(cell.partial).join(" "),
    ),
    column(
      "fresh",
      "decimal",
      "The part of gross that is dated in the reference year",
      (cell) => cell.composition.fresh,
      inUnit,
    ),
    column(
      "stand_in",
      "decimal",
      "The part of gross that is undated or of another date",
      (cell) => cell.composition.standIn,
      inUnit,
    ),
    column(
      "national",
      "decimal",
      "The part of gross that counts the whole country, affiliated or not",
      (cell) => cell.composition.national,
      inUnit,
    ),
    column(
      "estimated",
      "decimal",
      "The part of gross that its reporter estimated",
      (cell) => cell.composition.estimated,
      inUnit,
    ),
    column(
      "imputed",
      "decimal",
      "The part of gross that the secretariat imputed",
      (cell) => cell.composition.imputed,
      inUnit,
    ),
    column(
      "coverage_members",
      "decimal",
      "reporters_answered / reporters_of, rounded half-up to four decimals; blank for a place without members",
      (cell) => cell.coverage.members,
      { unit: "RATIO" },
    ),
    ...weightColumns<CellRow>(),
  ],
};
