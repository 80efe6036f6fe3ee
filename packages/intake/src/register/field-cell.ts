import type { SheetCell } from "../table/sheet.ts";
import type { Field, Fields } from "./field.ts";

const fieldAt = (fields: Fields, column: number): Field => ("get" in fields ? fields.get(column) : fields[column - 1]);

/** The cell of a record in a column, from 1; undefined where it is blank. */
export const fieldCell = (fields: Fields, column: number): SheetCell | undefined => {
  const field = fieldAt(fields, column);
  if (typeof field !== "string") return field;
  return field.trim() === "" ? undefined : { kind: "text", text: field };
};
