import type { Affiliation, Body, CountryPlace, Organisation } from "@coop-census/census";
import { column } from "../table/column.ts";
import type { Table } from "../table/table.ts";

/** A row of the roster; what a kind of record does not have is blank. */
export type NetworkRow =
  | ({ readonly record: "BODY" } & Body)
  | ({ readonly record: "COUNTRY" } & CountryPlace)
  | ({ readonly record: "ORGANISATION" } & Organisation)
  | ({ readonly record: "AFFILIATION" } & Affiliation);

const id = (row: NetworkRow): string => {
  if (row.record === "COUNTRY") return row.country;
  return row.record === "AFFILIATION" ? row.organisation : row.id;
};

const country = (row: NetworkRow): string | null =>
  row.record === "COUNTRY" || row.record === "ORGANISATION" ? row.country : null;

const isDated = (row: NetworkRow): row is Exclude<NetworkRow, { record: "ORGANISATION" }> =>
  row.record !== "ORGANISATION";

/** network.csv: the roster that the edition was made with. */
export const networkTable: Table<NetworkRow> = {
  path: "network.csv",
  about: "The dated roster in force: bodies, the places countries lie in, organisations and groups, affiliations.",
  columns: [
    column(
      "record",
      "code",
      "BODY, COUNTRY, ORGANISATION (also groups) or AFFILIATION: an organisation's membership of a body",
      (row) => row.record,
    ),
    column("id", "code", "Body, country or organisation", id),
    column("body", "code", "The body that an affiliation is to", (row) =>
      row.record === "AFFILIATION" ? row.body : null,
    ),
    column(
      "role",
      "code",
      "Role of an affiliation; only FULL and DIRECT add enterprises",
      (row) => (row.record === "AFFILIATION" ? row.role : null),
      { codeList: "ORG_STATUS" },
    ),
    column("valid_from", "date", "From when on it holds; blank is open; organisations have none", (row) =>
      isDated(row) ? row.from : null,
    ),
    column("valid_to", "date", "Until when it held; blank is open; organisations have none", (row) =>
      isDated(row) ? row.to : null,
    ),
    column("name", "text", "Name; affiliations have none", (row) => (row.record === "AFFILIATION" ? null : row.name)),
    column("parent", "code", "The body above a body", (row) => (row.record === "BODY" ? row.parent : null)),
    column("country", "code", "ISO 3166-1 alpha-2 of a country or of an organisation's seat", country, {
      codeList: "GEO_COUNTRY",
    }),
    column(
      "place",
      "code",
      "The leaf place that a country lies in",
      (row) => (row.record === "COUNTRY" ? row.place : null),
      { codeList: "GEO_REGION" },
    ),
    column("kind", "code", "Kind of an organisation, in the roster's words", (row) =>
      row.record === "ORGANISATION" ? row.kind : null,
    ),
    column("is_group", "flag", "Whether an organisation is a group: never a member, never added", (row) =>
      row.record === "ORGANISATION" ? row.isGroup : null,
    ),
    column("certainty", "code", "How sure the roster is of an affiliation: stated, inferred or to_confirm", (row) =>
      row.record === "AFFILIATION" ? row.certainty : null,
    ),
    column("in_roster", "flag", "Whether an affiliation counts as a known member for the response", (row) =>
      row.record === "AFFILIATION" ? row.inRoster : null,
    ),
  ],
};
