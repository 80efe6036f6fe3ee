import { type Decimal, decimal } from "@coop-census/census";
import { type BookCell, type BookRow, type BookSheet, fitsNumber } from "@coop-census/workbook";
import type { WorkbookStyle } from "./workbook-styles.ts";

export type WorkbookCell = BookCell<WorkbookStyle>;
export type WorkbookRow = BookRow<WorkbookStyle>;
export type WorkbookSheet = BookSheet<WorkbookStyle>;

/** What Excel takes in a cell: it calls a workbook with a longer text damaged. */
const mostCharacters = 32_767;

const cut = " … (the rest stands in the CSV file)";

const shortened = (text: string): string =>
  text.length <= mostCharacters
    ? text
    : text.slice(0, mostCharacters - cut.length).replace(/[\ud800-\udbff]$/, "") + cut;

/** A cell of text, never a formula. */
export const textCell = (text: string, style: WorkbookStyle = "text"): WorkbookCell => ({
  content: { text: shortened(text) },
  style,
});

/** A figure with all its digits: a number where a spreadsheet keeps them, else text. */
export const figureCell = (figure: Decimal): WorkbookCell => ({
  content: { number: figure },
  style: !fitsNumber(figure) ? "long" : figure.includes(".") ? "part" : "whole",
});

/** A number that is no amount, as a year. */
export const plainNumberCell = (number: number): WorkbookCell => ({
  content: { number: decimal(number) },
  style: "plainNumber",
});
