import { type Decimal, decimal, isCount } from "@coop-census/census";
import { readContent } from "../number/read-content.ts";
import type { SettledFormat } from "../number/settle-format.ts";
import type { SheetCell } from "../table/sheet.ts";
import type { Fields } from "./field.ts";
import { fieldCell } from "./field-cell.ts";

/** Digits that every number format reads alike. */
const plainDigits = /^(?:0|[1-9]\d{0,14})$/;

const readCell = (cell: SheetCell | undefined, isWhole: boolean, numbers: SettledFormat): Decimal | null | "ask" => {
  if (cell?.kind === "number" && cell.shape !== undefined) return "ask";
  const content = readContent(cell, numbers, isWhole);
  if (content.kind === "refused") return "ask";
  if (content.kind !== "number") return null;
  const { value } = content;
  return isWhole && (value.includes(".") || value.startsWith("-")) ? "ask" : value;
};

/** The figure of a field: null where there is none, "ask" where a rule may have something to say of it. */
export const plainFigure = (
  fields: Fields,
  { column, code }: { readonly column: number; readonly code: string },
  numbers: SettledFormat,
): Decimal | null | "ask" => {
  const field = "get" in fields ? fields.get(column) : fields[column - 1];
  if (field === undefined || field === "") return null;
  if (typeof field === "string" && plainDigits.test(field)) return decimal(field);
  return readCell(fieldCell(fields, column), isCount(code), numbers);
};
