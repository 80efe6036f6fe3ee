import { guardFormula, printCsv } from "@coop-census/contracts";
import type { SaidCause } from "./said-cause.ts";

const columns = [
  "rule",
  "severity",
  "count",
  "sheet",
  "column",
  "header",
  "indicator",
  "first_row",
  "what",
  "expected",
  "cure",
];

const fieldsOf = ({ rule, severity, count, sheet, column, header, indicator, first, words }: SaidCause): string[] => [
  rule,
  severity,
  String(count),
  sheet ?? "",
  column === null ? "" : String(column),
  header ?? "",
  indicator ?? "",
  String(first[0]?.row ?? ""),
  words.what,
  words.expected,
  words.cure,
];

/** Causes as CSV for a spreadsheet, harmless there like the findings. */
export const printCausesCsv = (causes: readonly SaidCause[]): string =>
  printCsv([columns, ...causes.map((cause) => fieldsOf(cause).map(guardFormula))]);
