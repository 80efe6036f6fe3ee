import type { Sheet } from "../table/sheet.ts";

/** How large a table of unknown words is, and what its first row says: what shows that it was read right. */
export interface TableShape {
  /** The first row, whether it is a header or not. */
  readonly header: string;
  readonly headerRow: number;
  /** Rows with content below the first. */
  readonly rows: number;
  readonly columns: number;
}

const shownLabels = 12;
const shownLength = 40;

const shorten = (text: string): string => {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > shownLength ? `${line.slice(0, shownLength)}…` : line;
};

/** Measures the table of a sheet below the lines above it; null where no row has two cells. */
export const tableShape = (sheet: Sheet, linesAbove = 0): TableShape | null => {
  const first = sheet.rows.find(({ row, cells }) => row > linesAbove && cells.size > 1);
  if (first === undefined) return null;
  const below = sheet.rows.filter(({ row }) => row > first.row);
  const used = [first, ...below].flatMap(({ cells }) => [...cells.keys()]);
  const left = used.reduce((a, b) => Math.min(a, b));
  const right = used.reduce((a, b) => Math.max(a, b));
  const columns = right - left + 1;
  const labels = Array.from({ length: Math.min(columns, shownLabels) }, (_, at) =>
    shorten(first.cells.get(left + at)?.text ?? ""),
  );
  const header = [...labels, ...(columns > shownLabels ? ["…"] : [])].join(" | ");
  return { header, headerRow: first.row, rows: below.length, columns };
};
