import { guardFormula, printCsv } from "@coop-census/contracts";
import type { NamedFinding } from "./said-findings.ts";

const columns = [
  "finding",
  "rule",
  "severity",
  "sheet",
  "row",
  "column",
  "header",
  "indicator",
  "raw",
  "what",
  "expected",
  "cure",
] as const;

/** Findings as CSV for a spreadsheet: one line each; text that a spreadsheet would take for a formula is made harmless. */
export const findingsCsv = (findings: readonly NamedFinding[]): string => {
  const rows = findings.map(({ name, rule, severity, address, indicator, raw, words }) => [
    name,
    rule,
    severity,
    address.sheet ?? "",
    String(address.row),
    address.column === null ? "" : String(address.column),
    address.header ?? "",
    indicator ?? "",
    raw ?? "",
    words.what,
    words.expected,
    words.cure,
  ]);
  // The terminal ends the last line itself.
  return printCsv([columns, ...rows.map((row) => row.map(guardFormula))]).slice(0, -1);
};
