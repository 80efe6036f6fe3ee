import type { NetworkCount } from "@coop-census/census";
import { column } from "../table/column.ts";
import type { Table } from "../table/table.ts";

/** network-counts.csv: ORG_MEMBERS and ORG_COUNTRIES. */
export const networkCountsTable: Table<NetworkCount> = {
  path: "network-counts.csv",
  about: "How many members each body of the network has on 31 December, in how many countries, by role.",
  columns: [
    column("body", "code", "A body of the network; bodies outside it are not counted", (row) => row.body),
    column(
      "role",
      "code",
      "A role; MEMBERS for all but observers, suspended and former ones, ADDITIVE for full and direct members",
      (row) => row.role,
      { codeList: "ORG_STATUS" },
    ),
    column("org_members", "integer", "Organisations that hold the role, each once", (row) => row.members, {
      unit: "ORG",
    }),
    column("org_countries", "integer", "Countries of their seats, each once", (row) => row.countries, { unit: "CTRY" }),
  ],
};
