import { cellInFile, type Finding, type SaidFinding } from "@coop-census/census";
import { guardFormula, printCsv } from "@coop-census/contracts";

/** A finding with its words, and the name under which people speak of it. */
export interface NamedFinding extends Finding {
  readonly name: string;
  readonly words: SaidFinding;
}

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

const fieldsOf = ({ name, rule, severity, address, indicator, raw, words }: NamedFinding): readonly string[] => {
  const { row, column } = cellInFile(address);
  return [
    name,
    rule,
    severity,
    address.sheet ?? "",
    String(row),
    column === null ? "" : String(column),
    address.header ?? "",
    indicator ?? "",
    raw ?? "",
    words.what,
    words.expected,
    words.cure,
  ];
};

/** Findings as CSV for a spreadsheet, line by line: text that a spreadsheet would take for a formula is made harmless. */
export const printFindingsCsv = async function* (
  findings: AsyncIterable<NamedFinding> | Iterable<NamedFinding>,
): AsyncGenerator<string> {
  yield printCsv([columns]);
  for await (const finding of findings) yield printCsv([fieldsOf(finding).map(guardFormula)]);
};
