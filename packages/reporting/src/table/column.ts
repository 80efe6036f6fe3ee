import type { Column, ColumnType } from "./table.ts";

/** A column of a table of `Row`: name, type and meaning, how a row gives it, then its unit and code list where it has one. */
export const column = <Row>(
  name: string,
  type: ColumnType,
  meaning: string,
  of: Column<Row>["of"],
  more: { readonly unit?: string; readonly codeList?: string } = {},
): Column<Row> => ({ name, type, meaning, of, unit: more.unit ?? "", codeList: more.codeList ?? "" });
