import { cellInFile } from "@coop-census/census";
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

const fieldsOf = ({ rule, severity, count, sheet, column, header, indicator, first, words }: SaidCause): string[] => {
  const place = first[0] === undefined ? { row: null, column } : cellInFile(first[0]);
  return [
    rule,
    severity,
    String(count),
    sheet ?? "",
    String(place.column ?? ""),
    header ?? "",
    indicator ?? "",
    String(place.row ?? ""),
    words.what,
    words.expected,
    words.cure,
  ];
};

/** Causes as CSV for a spreadsheet, harmless there like the findings. */
export const printCausesCsv = (causes: readonly SaidCause[]): string =>
  printCsv([columns, ...causes.map((cause) => fieldsOf(cause).map(guardFormula))]);
