import type { EditionReturn } from "../edition/edition-input.ts";
import { column } from "../table/column.ts";
import type { Table } from "../table/table.ts";

/** returns.csv: the inputs, by organisation. */
export const returnsTable: Table<EditionReturn> = {
  path: "returns.csv",
  about: "What each organisation of the roster sent for the year; one that sent nothing has blanks.",
  columns: [
    column("organisation", "code", "The organisation, as in network.csv", (row) => row.organisation),
    column("name", "text", "Its name", (row) => row.name),
    column("country", "code", "ISO 3166-1 alpha-2 of its seat", (row) => row.country, { codeList: "GEO_COUNTRY" }),
    column("role", "code", "Its role in CICOPA; only FULL and DIRECT add enterprises", (row) => row.role, {
      codeList: "ORG_STATUS",
    }),
    column("roll_up_scope", "code", "The one scope of its return that is added up", (row) => row.rollUpScope, {
      codeList: "SCOPE",
    }),
    column(
      "submission",
      "code",
      "The submission: organisation, year and the first digits of the file's SHA-256",
      (row) => row.submission,
    ),
    column("kind", "code", "file, or nil for a return that says that there is nothing to report", (row) => row.kind),
    column("sha256", "code", "SHA-256 of the file as it was sent", (row) => row.sha256),
    column(
      "state",
      "code",
      "received, checking, rejected, needs-answer, accepted, superseded or withdrawn; only accepted returns count",
      (row) => row.state,
    ),
  ],
};
