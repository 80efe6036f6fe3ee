import { cellInFile, compareFindings, type Finding, gravity } from "@coop-census/census";
import type { Mark } from "./mark.ts";

/** Where a finding of a row as a whole, or of a cell hidden in a merged range, is marked. */
export interface Places {
  /** The first cell of a row that holds something; 1 where there is none. */
  readonly firstColumn: (row: number) => number;
  /** The cell that is seen in the place of another: the corner of its merged range, else itself. */
  readonly seen: (row: number, column: number) => { readonly row: number; readonly column: number };
}

/** The other rows of its column that a finding keeps out; none where its own cell shows that rows are counted otherwise. */
const otherRows = ({ address, indicator, keepsOut }: Finding): readonly number[] => {
  // The rows of a table that was turned or spread are no rows of the file.
  if (address.inFile !== undefined) return [];
  const rows = keepsOut.filter((key) => key.indicator === indicator).map(({ row }) => row);
  return rows.includes(address.row) ? [...new Set(rows)].filter((row) => row !== address.row) : [];
};

const compareGrave = (a: Finding, b: Finding): number =>
  gravity.indexOf(a.severity) - gravity.indexOf(b.severity) || compareFindings(a, b);

/** The cells to mark, by row and column: each once, with all of its findings; what concerns a whole file has no cell. */
export const placeFindings = (findings: readonly Finding[], places: Places): readonly Mark[] => {
  const cells = new Map<string, { row: number; column: number; findings: Finding[]; elsewhere: Finding[] }>();
  const cellAt = (row: number, column: number) => {
    const place = places.seen(row, column);
    const key = `${place.row}/${place.column}`;
    const known = cells.get(key);
    if (known !== undefined) return known;
    const made = { ...place, findings: [], elsewhere: [] };
    cells.set(key, made);
    return made;
  };
  for (const finding of findings) {
    const { row, column } = cellInFile(finding.address);
    if (row === 0) continue;
    cellAt(row, column ?? places.firstColumn(row)).findings.push(finding);
    if (column !== null) for (const other of otherRows(finding)) cellAt(other, column).elsewhere.push(finding);
  }
  return [...cells.values()]
    .map((cell) => {
      const own = cell.findings.toSorted(compareGrave);
      const elsewhere = cell.elsewhere.toSorted(compareGrave);
      const [gravest] = [...own, ...elsewhere].toSorted(compareGrave);
      return { ...cell, findings: own, elsewhere, severity: gravest?.severity ?? "INFO" };
    })
    .toSorted((a, b) => a.row - b.row || a.column - b.column);
};
