import type { Fields } from "./field.ts";

/** What a person reads in a column of a record, from 1, without outer blanks; "" where it is blank. */
export const fieldText = (fields: Fields, column: number): string => {
  const field = "get" in fields ? fields.get(column) : fields[column - 1];
  if (field === undefined) return "";
  return (typeof field === "string" ? field : field.text).trim();
};
