import type { Affiliation, Body, CountryPlace, GroupEnterprise, Organisation, PartOf } from "@coop-census/census";
import { column } from "../table/column.ts";
import type { Table } from "../table/table.ts";

/** A row of the roster; what a kind of record does not have is blank. */
export type NetworkRow =
  | ({ readonly record: "BODY" } & Body)
  | ({ readonly record: "COUNTRY" } & CountryPlace)
  | ({ readonly record: "ORGANISATION" } & Organisation)
  | ({ readonly record: "AFFILIATION" } & Affiliation)
  | ({ readonly record: "PART_OF" } & PartOf)
  | ({ readonly record: "ENTERPRISE" } & GroupEnterprise);

const id = (row: NetworkRow): string => {
  switch (row.record) {
    case "COUNTRY":
      return row.country;
    case "AFFILIATION":
      return row.organisation;
    case "PART_OF":
      return row.part;
    case "ENTERPRISE":
      return row.group;
    case "BODY":
    case "ORGANISATION":
      return row.id;
  }
};

const country = (row: NetworkRow): string | null =>
  row.record === "COUNTRY" || row.record === "ORGANISATION" || row.record === "ENTERPRISE" ? row.country : null;

const name = (row: NetworkRow): string | null => {
  if (row.record === "ENTERPRISE") return row.enterprise;
  return row.record === "AFFILIATION" || row.record === "PART_OF" ? null : row.name;
};

const parent = (row: NetworkRow): string | null => {
  if (row.record === "PART_OF") return row.whole;
  return row.record === "BODY" ? row.parent : null;
};

const isDated = (row: NetworkRow): row is Exclude<NetworkRow, { record: "ORGANISATION" }> =>
  row.record !== "ORGANISATION";

/** network.csv: the roster that the edition was made with. */
export const networkTable: Table<NetworkRow> = {
  path: "network.csv",
  about:
    "The dated roster in force: bodies, the places countries lie in, organisations and groups, affiliations, what is part of what, enterprises of groups.",
  columns: [
    column(
      "record",
      "code",
      "BODY, COUNTRY, ORGANISATION (also groups), AFFILIATION (an organisation's membership of a body), PART_OF (an organisation or body inside another) or ENTERPRISE (in the perimeter of a group)",
      (row) => row.record,
    ),
    column("id", "code", "Body, country, organisation, part, or the group of an enterprise", id),
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
    column("name", "text", "Name; affiliations and parts have none", name),
    column("parent", "code", "The body above a body, or what a part is inside of", parent),
    column(
      "country",
      "code",
      "ISO 3166-1 alpha-2 of a country, or of the seat of an organisation or enterprise",
      country,
      {
        codeList: "GEO_COUNTRY",
      },
    ),
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
