import type { PlaceResponse } from "../edition/edition-input.ts";
import { column } from "../table/column.ts";
import type { Table } from "../table/table.ts";

/** A place's response with the place's English name. */
export interface ResponseRow extends PlaceResponse {
  readonly geoName: string;
}

/** response.csv: how many members answered at all. */
export const responseTable: Table<ResponseRow> = {
  path: "response.csv",
  about: "How many of the additive members of a place sent an accepted return, whatever it gave.",
  columns: [
    column("series", "code", "As in cells.csv", (row) => row.series),
    column("geo", "code", "Country, or a place that countries lie in", (row) => row.geo, {
      codeList: "GEO_COUNTRY GEO_REGION",
    }),
    column("geo_name", "text", "English name of geo", (row) => row.geoName),
    column("members_answered", "integer", "Members with an accepted return", (row) => row.answered, { unit: "ORG" }),
    column(
      "members_of",
      "integer",
      "Additive members on the reference date: those that the roster is sure of, and any other that answered",
      (row) => row.of,
      { unit: "ORG" },
    ),
  ],
};
