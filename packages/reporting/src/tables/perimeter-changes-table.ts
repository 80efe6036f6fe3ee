import type { PerimeterChange } from "@coop-census/census";
import { column } from "../table/column.ts";
import type { Table } from "../table/table.ts";

/** A change of who a body's figures are of. */
export interface PerimeterChangeRow extends PerimeterChange {
  readonly body: string;
}

/** perimeter-changes.csv: who joined, left or changed role since the year before. */
export const perimeterChangesTable: Table<PerimeterChangeRow> = {
  path: "perimeter-changes.csv",
  about:
    "What changed in who a body's figures are of since 31 December of the year before, by the roster of the edition.",
  columns: [
    column(
      "body",
      "code",
      "cicopa, whose members make the main series, or a body with a series of its own",
      (row) => row.body,
    ),
    column("country", "code", "Seat of the organisation, or the country that moved", (row) => row.country, {
      codeList: "GEO_COUNTRY",
    }),
    column(
      "organisation",
      "code",
      "The organisation; blank where it is the country that moved",
      (row) => row.organisation,
    ),
    column(
      "change",
      "code",
      "joined, left, role-changed, country-moved (to another sub-region or region), or adding-changed: in the same role it is added in one of the years only, since another member has its enterprises",
      (row) => row.change,
    ),
    column("before", "list", "Roles on the earlier day, or the place of the country", (row) => row.before),
    column("after", "list", "Roles on the later day, or the place of the country", (row) => row.after),
    column("added_before", "flag", "Whether its returns were added in the year before", (row) => row.addedBefore),
    column("added_after", "flag", "Whether its returns are added in the year", (row) => row.addedAfter),
  ],
};
