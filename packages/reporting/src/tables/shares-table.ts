import type { TypeShare } from "@coop-census/census";
import type { EditionCell } from "../cell/edition-cell.ts";
import { column } from "../table/column.ts";
import type { Table } from "../table/table.ts";
import { figureColumns } from "./figure-columns.ts";

/** The share of one type in a figure of all cooperatives. */
export interface ShareRow extends Omit<EditionCell, "printed">, Pick<TypeShare, "part" | "whole" | "printed"> {
  readonly geoName: string;
}

const inUnit = { unit: "see unit" } as const;

/** shares.csv: what part of the cooperatives each type is. */
export const sharesTable: Table<ShareRow> = {
  path: "shares.csv",
  about:
    "The share of each type in a figure of all cooperatives, those without a type left out; no row where these are more than 20% of the figure, or where a value that it is made of is not open.",
  columns: [
    ...figureColumns<ShareRow>(),
    column(
      "percent",
      "decimal",
      "part / whole in percent, to one decimal; the shares of a figure add up to 100",
      (row) => row.printed,
      { unit: "percent" },
    ),
    column("part", "decimal", "What the type has, overlap removed", (row) => row.part, inUnit),
    column("whole", "decimal", "What all cooperatives with a type have, overlap removed", (row) => row.whole, inUnit),
    column("flags", "code", "Set of one-letter flags of the type's figure; blank is normal", (row) => row.flags, {
      codeList: "OBS_STATUS",
    }),
    column("reporters_answered", "integer", "Reporters of all cooperatives", (row) => row.reporters.answered, {
      unit: "ORG",
    }),
    column("reporters_of", "integer", "Additive members of the place", (row) => row.reporters.of, { unit: "ORG" }),
  ],
};
