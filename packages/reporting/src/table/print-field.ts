import { guardFormula } from "@coop-census/contracts";
import type { Column } from "./table.ts";

/** A field of a CSV file before it is put in quotes: a figure as it is, anything else guarded against formulas. */
export const printField = <Row>({ type }: Column<Row>, value: ReturnType<Column<Row>["of"]>): string => {
  if (value === null) return "";
  return type === "decimal" || type === "integer" ? String(value) : guardFormula(String(value));
};
