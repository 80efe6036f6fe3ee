import type { Field, Fields } from "./field.ts";

/** A record with so many fields, read or not, is more than a line of text. */
const enough = 2;

const isFilled = (field: Field): boolean =>
  field !== undefined && (typeof field === "string" ? field : field.text).trim() !== "";

/** Whether one field at most is filled in a record of a file with `width` columns: a remark, a heading or a source, no enterprise. */
export const isLine = (fields: Fields, width: number): boolean => {
  if (width <= enough) return false;
  let filled = 0;
  for (const field of fields.values()) {
    if (isFilled(field)) filled += 1;
    if (filled === enough) return false;
  }
  return true;
};
