import Papa from "papaparse";
import type { NamedFinding } from "./said-findings.ts";

/** Findings as CSV for a spreadsheet: one line each; text that a spreadsheet would take for a formula is made harmless. */
export const findingsCsv = (findings: readonly NamedFinding[]): string =>
  Papa.unparse(
    findings.map(({ name, rule, severity, address, indicator, raw, words }) => ({
      finding: name,
      rule,
      severity,
      sheet: address.sheet ?? "",
      row: address.row,
      column: address.column ?? "",
      header: address.header ?? "",
      indicator: indicator ?? "",
      raw: raw ?? "",
      what: words.what,
      expected: words.expected,
      cure: words.cure,
    })),
    { escapeFormulae: true, newline: "\n" },
  );
