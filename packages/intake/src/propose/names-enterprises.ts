import { isIndicator } from "@coop-census/census";
import type { Choice } from "@coop-census/contracts";
import { foldText } from "../vocabulary/fold-text.ts";
import plainNames from "../vocabulary/plain-names.json" with { type: "json" };
import { saysField } from "../vocabulary/says-field.ts";
import type { UnknownTable } from "./unknown-table.ts";

/** As many rows tell what a list is a list of. */
const looked = 1_000;
const least = 5;

/** A column in which every fifth cell has a word of the field. */
const hasFieldWords = (table: UnknownTable, column: number): boolean => {
  const cells = table.rows.slice(0, looked).flatMap(({ cells: own }) => own.get(column) ?? []);
  return cells.length > 0 && cells.filter(({ text }) => saysField(text)).length * least >= cells.length;
};

/** Headers that lists of anything have. */
const isPlainName = (label: string): boolean => plainNames.includes(foldText(label.replaceAll(/[^\p{L}\p{M}]/gu, "")));

/**
 * Whether a list with a name or an identifier a row is one of enterprises of the field: many lists have an "id" and a
 * "name". A national identifier, figures of the census, or a word of the field in headers, sheet, title or rows says so.
 */
export const namesEnterprises = (table: UnknownTable, columns: readonly Choice[]): boolean => {
  const { sheet, header } = table;
  const above = (sheet.above ?? sheet.rows.filter(({ row }) => row < header.top)).flatMap(({ cells }) => [
    ...cells.values(),
  ]);
  return (
    columns.some(
      ({ value, certainty, subject }) =>
        certainty === "proved" &&
        (value === "NATIONAL_ID" || (value === "NAME" && !isPlainName(subject ?? "")) || isIndicator(value ?? "")),
    ) ||
    [sheet.name ?? "", ...header.columns.map(({ label }) => label), ...above.map(({ text }) => text)].some(saysField) ||
    header.columns.some(({ column }) => hasFieldWords(table, column))
  );
};
