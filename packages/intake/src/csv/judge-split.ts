import type { Split, SplitRecord } from "./split-with.ts";

/** How far one delimiter makes a table of a text. */
export interface JudgedSplit {
  readonly split: Split;
  /** Fields of most records of the body. */
  readonly columns: number;
  /** The share of the body's records that have as many, from 0 to 1. */
  readonly regularity: number;
  /** The share of cells that no other delimiter or quote seems to cut, from 0 to 1. */
  readonly wholeness: number;
  /** The share of the text's records that the body has, from 0 to 1. */
  readonly coverage: number;
  /** Where in the records the body begins: its header is the first. */
  readonly bodyStart: number;
}

const mostFrequent = (counts: readonly number[]): number => {
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  // Of two as frequent, the wider table: a title or a note is never wider than the table.
  return [...tally].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
};

/** A title that a spreadsheet pads with delimiters has one cell with content; a header has more. */
const filled = ({ fields }: SplitRecord): number => fields.filter((field) => field.trim() !== "").length;

const startOfBody = (records: readonly SplitRecord[], columns: number): number => {
  const start = records.findIndex((record) => record.fields.length === columns && filled(record) > 1);
  return start === -1 ? 0 : start;
};

/** "5;2": a delimiter between two characters that are no spaces cuts the cell, unless it is the sign of a number. */
const seemsCut = (cell: string, delimiter: string): boolean =>
  [";", "\t", "|", ","].some((other) => {
    if (other === delimiter || !cell.includes(other)) return false;
    if (other === "\t") return true;
    if (other === ",") return /[^\s\d],[^\s\d]|\d,[^\s\d]|[^\s\d],\d/.test(cell);
    return /\S[;|]\S/.test(cell);
  });

/** How many cells that seem cut are looked up in the text; the others are taken to be like them. */
const lookedUp = 200;

/** The share of the cells that no other delimiter seems to cut; within quotes a cell may hold any of them. */
const wholenessOf = (cells: readonly string[], delimiter: string, text: string): number => {
  const cut = cells.filter((cell) => seemsCut(cell, delimiter));
  const sample = cut.slice(0, lookedUp);
  const bare = sample.filter((cell) => !text.includes(`"${cell.replaceAll('"', '""')}"`)).length;
  return cells.length === 0 ? 0 : 1 - (bare * cut.length) / (Math.max(1, sample.length) * cells.length);
};

/** Judges a text split with one delimiter, by its body: titles above and notes below a table have fewer fields. */
export const judgeSplit = (split: Split, text: string): JudgedSplit => {
  const { records, delimiter } = split;
  const columns = mostFrequent(records.filter(({ fields }) => fields.length > 1).map(({ fields }) => fields.length));
  const bodyStart = startOfBody(records, columns);
  const last = records.findLastIndex(({ fields }) => fields.length === columns);
  const body = records.slice(bodyStart, last + 1);
  const cells = body.flatMap(({ fields }) => fields);
  const regular = body.filter(({ fields }) => fields.length === columns).length;
  return {
    split,
    columns,
    // One line among others is a title with a comma.
    regularity: columns < 2 || (body.length < 2 && records.length > 1) ? 0 : regular / body.length,
    wholeness: wholenessOf(cells, delimiter, text),
    coverage: records.length === 0 ? 0 : body.length / records.length,
    bodyStart,
  };
};
