import { compareFindings, type Finding, gravity } from "@coop-census/census";
import type { Mark } from "./mark.ts";

/** Where a finding of a row as a whole, or of a cell hidden in a merged range, is marked. */
export interface Places {
  /** The first cell of a row that holds something; 1 where there is none. */
  readonly firstColumn: (row: number) => number;
  /** The cell that is seen in the place of another: the corner of its merged range, else itself. */
  readonly seen: (row: number, column: number) => { readonly row: number; readonly column: number };
}

/** The cells to mark, by row and column: each once, with all of its findings; what concerns a whole file has no cell. */
export const placeFindings = (findings: readonly Finding[], places: Places): readonly Mark[] => {
  const cells = new Map<string, { readonly row: number; readonly column: number; readonly findings: Finding[] }>();
  for (const finding of findings) {
    const { row, column } = finding.address;
    if (row === 0) continue;
    const cell = places.seen(row, column ?? places.firstColumn(row));
    const key = `${cell.row}/${cell.column}`;
    const known = cells.get(key);
    if (known === undefined) cells.set(key, { ...cell, findings: [finding] });
    else known.findings.push(finding);
  }
  return [...cells.values()]
    .map((cell) => {
      const sorted = cell.findings.toSorted(
        (a, b) => gravity.indexOf(a.severity) - gravity.indexOf(b.severity) || compareFindings(a, b),
      );
      return { ...cell, findings: sorted, severity: sorted[0]?.severity ?? "INFO" };
    })
    .toSorted((a, b) => a.row - b.row || a.column - b.column);
};
