import type { ColumnFacts, ColumnType, TableFacts } from "../../table/table.ts";
import { primaryKeys, tablesOfIndicators } from "./table-keys.ts";

const types: Readonly<Record<ColumnType, Readonly<Record<string, unknown>>>> = {
  text: { type: "string" },
  code: { type: "string" },
  // The official profile of version 2.0 does not know the type list that its text names.
  list: { type: "string" },
  // A day, a month or a year: no one date type of Table Schema holds all three.
  date: { type: "string" },
  decimal: { type: "number" },
  integer: { type: "integer" },
  flag: { type: "boolean", trueValues: ["true"], falseValues: ["false"] },
};

const toField = ({ name, type, unit, meaning, codeList }: ColumnFacts): unknown => ({
  name,
  ...types[type],
  description: [
    `${meaning}.`,
    ...(type === "list" ? ["Codes joined by one space."] : []),
    ...(unit === "" ? [] : [`Unit: ${unit}.`]),
    ...(codeList === "" ? [] : [`Codes: ${codeList.replaceAll(" ", ", ")}.`]),
  ].join(" "),
});

/** The Table Schema of a table, from its columns. */
export const tableSchema = ({ path, columns }: TableFacts): Readonly<Record<string, unknown>> => {
  const primaryKey = primaryKeys.get(path);
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: columns.map(toField),
    missingValues: [""],
    ...(primaryKey === undefined ? {} : { primaryKey }),
    ...(tablesOfIndicators.includes(path)
      ? { foreignKeys: [{ fields: ["indicator"], reference: { resource: "indicators", fields: ["indicator"] } }] }
      : {}),
  };
};
