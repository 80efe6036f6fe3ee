import type { Code } from "@coop-census/census";
import { column } from "../table/column.ts";
import type { Table } from "../table/table.ts";

/** code-lists.csv: the codes that columns.csv refers to. */
export const codeListsTable: Table<Code> = {
  path: "code-lists.csv",
  about: "The codes of every code list that columns.csv names.",
  columns: [
    column("code_list", "code", "The list", (row) => row.list),
    column("code", "code", "The code", (row) => row.code),
    column("label", "text", "What it stands for, in English", (row) => row.label),
    column(
      "parent",
      "code",
      "The code of the same list, or of the list above it, that contains it",
      (row) => row.parent,
    ),
    column("valid_from", "date", "From when on it is used; blank is always", (row) => row.from),
    column("note", "text", "Remark", (row) => row.note),
  ],
};
