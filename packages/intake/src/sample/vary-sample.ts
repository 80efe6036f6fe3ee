import { add, type Decimal, decimal } from "@coop-census/census";
import { knownFormats, type NumberFormat } from "../number/number-format.ts";
import { printNumber } from "../number/print-number.ts";
import { numberSample } from "../propose/number-sample.ts";
import type { SheetCell } from "../table/sheet.ts";
import { languageWords } from "../vocabulary/language-words.ts";
import type { GridCell, SampleGrid } from "./sample-grid.ts";
import { encodeText, writeCsv } from "./write-csv.ts";
import { writeWorkbook } from "./write-workbook.ts";

/** Numbers from 0 to 1 that are the same for the same seed. */
const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A sample in another form, with the types of what was added. */
export interface Variant {
  readonly bytes: Buffer;
  readonly fileName: string;
  readonly description: string;
  /** The sums of a total row that was added, by indicator; null where none was. */
  readonly total: ReadonlyMap<string, Decimal> | null;
}

type Random = () => number;

const pick = <Item>(items: readonly Item[], random: Random): Item | undefined =>
  items[Math.floor(random() * items.length)];

const shuffled = <Item>(items: readonly Item[], random: Random): readonly Item[] =>
  items
    .map((item) => ({ item, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);

const isPartLabel = (label: string, language: string): boolean => {
  const ofWhich = languageWords.find((words) => words.vocabulary.language === language)?.vocabulary.ofWhich ?? [];
  return ofWhich.some((phrase) => label.toLowerCase().startsWith(phrase));
};

/** A synonym of the header in its language; grouped headers and parts of the column before keep their words. */
const renamed = (label: string, code: string, language: string, random: Random): string => {
  const synonyms = languageWords.find((words) => words.vocabulary.language === language)?.vocabulary.columns[code];
  const isFixed = label.includes(" > ") || isPartLabel(label, language) || random() < 0.5;
  const synonym = isFixed ? undefined : pick(synonyms ?? [], random);
  if (synonym === undefined) return label;
  const unit = code === "TURN" ? (/\s*\([^)]*\)$/.exec(label)?.[0] ?? "") : "";
  return `${synonym.replace(/^\?/, "")}${unit}`;
};

/** The places of the columns in a new order; a part stays behind its column, a group stays together. */
const newOrder = ({ columns, language }: SampleGrid, random: Random): readonly number[] => {
  const blocks: number[][] = [];
  columns.forEach(({ label }, at) => {
    const before = columns[at - 1]?.label ?? "";
    const isGrouped = label.includes(" > ") && before.split(" > ")[0] === label.split(" > ")[0];
    if (isGrouped || isPartLabel(label, language)) blocks.at(-1)?.push(at);
    else blocks.push([at]);
  });
  // Now and then a part loses its column, as when somebody sorts the columns by name.
  return random() < 0.2 && !columns.some(({ label }) => label.includes(" > "))
    ? shuffled(blocks.flat(), random)
    : shuffled(blocks, random).flat();
};

/** The sums of the rows where all of them are of one scope, perimeter and date, and none is a total yet. */
const totalOf = (
  grid: SampleGrid,
): { readonly row: readonly GridCell[]; readonly sums: ReadonlyMap<string, Decimal> } | null => {
  const places = grid.columns.map(({ code }, at) => ({ code, at }));
  const isUniform = places
    .filter(({ code }) => code === "SCOPE" || code === "PERIM" || code === "REF_DATE")
    .every(({ at }) => new Set(grid.rows.map((row) => JSON.stringify(row[at]))).size === 1);
  if (!isUniform || grid.rows.length < 2 || grid.columns.some(({ code }) => code === "GEO")) return null;
  const sums = new Map<string, Decimal>();
  for (const { code, at } of places) {
    const figures = grid.rows.flatMap((row) =>
      row[at] !== null && row[at] !== undefined && "figure" in row[at] ? [row[at].figure] : [],
    );
    if (figures.length === grid.rows.length)
      sums.set(
        code,
        figures.reduce((sum, one) => add(sum, one), decimal("0")),
      );
  }
  const word =
    languageWords.find((words) => words.vocabulary.language === grid.language)?.vocabulary.totals[0] ?? "total";
  const row = places.map(({ code, at }): GridCell => {
    const sum = sums.get(code);
    if (sum !== undefined) return { figure: sum };
    if (code === "TYPE") return { text: word };
    return code === "SCOPE" || code === "PERIM" || code === "REF_DATE" ? (grid.rows[0]?.[at] ?? null) : null;
  });
  return { row, sums };
};

const hasTotal = (grid: SampleGrid): boolean => {
  const at = grid.columns.findIndex(({ code }) => code === "TYPE");
  const words = languageWords.find((one) => one.vocabulary.language === grid.language);
  return grid.rows.some((row) => {
    const cell = row[at];
    const text = cell !== null && cell !== undefined && "text" in cell ? cell.text.toLowerCase() : "";
    return (words?.vocabulary.totals ?? []).some((total) => text.includes(total)) || text.includes("ensemble");
  });
};

const textOf = (cell: GridCell, format: NumberFormat): string =>
  cell === null ? "" : "text" in cell ? cell.text : printNumber(cell.figure, format);

const sheetCell = (cell: GridCell, format: NumberFormat | null): SheetCell | null => {
  if (cell === null) return null;
  if ("text" in cell) return { kind: "text", text: cell.text };
  if (format !== null) return { kind: "text", text: printNumber(cell.figure, format) };
  return { kind: "number", text: cell.figure, value: cell.figure };
};

const canEncode = (text: string, encoding: string): boolean => {
  try {
    encodeText(text, encoding);
    return true;
  } catch {
    return false;
  }
};

/** The parts of a variant, before it is written in one form or another. */
interface Parts {
  readonly preamble: readonly (readonly string[])[];
  readonly header: readonly (readonly string[])[];
  readonly rows: readonly (readonly GridCell[])[];
  readonly format: NumberFormat;
}

type Written = Pick<Variant, "bytes" | "fileName" | "description">;

const asWorkbook = ({ preamble, header, rows, format }: Parts, random: Random): Written => {
  const isText = random() < 0.4;
  const words = (cells: readonly string[]) =>
    cells.map((text): SheetCell | null => (text === "" ? null : { kind: "text", text }));
  const body = rows.map((row) => row.map((cell) => sheetCell(cell, isText ? format : null)));
  const notes = random() < 0.5 ? [{ name: "Notes", rows: [words(["2021"])] }] : [];
  const data = { name: "Data", rows: [...preamble.map(words), ...header.map(words), ...body] };
  const bytes = writeWorkbook([data, ...notes], { inline: random() < 0.5, references: true });
  return { bytes, fileName: "variant.xlsx", description: isText ? `workbook, ${numberSample(format)}` : "workbook" };
};

const asText = ({ preamble, header, rows, format }: Parts, random: Random): Written => {
  const [first = [], ...rest] = rows.map((row) => row.map((cell) => textOf(cell, format)));
  const again = random() < 0.2 && rest.length > 0 ? [header.at(-1) ?? []] : [];
  const delimiter = pick([";", ",", "\t", "|"], random) ?? ";";
  const form = { delimiter, newline: random() < 0.5 ? "\r\n" : "\n", quotes: random() < 0.2 };
  const text = writeCsv([...preamble, ...header, first, ...again, ...rest], form);
  const wanted = pick(["utf-8", "utf-8-sig", "utf-16", "cp1252"], random) ?? "utf-8";
  const encoding = canEncode(text, wanted) ? wanted : "utf-8";
  const description = `${encoding}, ${JSON.stringify(delimiter)}, ${numberSample(format)}, header ${again.length + 1}x`;
  return { bytes: encodeText(text, encoding), fileName: "variant.csv", description };
};

const headerOf = (labels: readonly string[]): readonly (readonly string[])[] => {
  const own = labels.map((label) => label.split(" > ").at(-1) ?? label);
  if (!labels.some((label) => label.includes(" > "))) return [own];
  return [labels.map((label) => (label.includes(" > ") ? (label.split(" > ")[0] ?? "") : "")), own];
};

/** Writes a sample anew: columns moved and renamed, another form, number format, preamble, a total row, blank columns. */
export const varySample = (grid: SampleGrid, seed: number): Variant => {
  const random = seeded(seed);
  const order = newOrder(grid, random);
  const labels = grid.columns.map(({ label, code }) => renamed(label, code, grid.language, random));
  const total = random() < 0.5 && !hasTotal(grid) ? totalOf(grid) : null;
  const blankAt = random() < 0.3 ? Math.floor(random() * order.length) : -1;
  const withBlank = <Item>(items: readonly Item[], blank: Item): readonly Item[] =>
    blankAt === -1 ? items : [...items.slice(0, blankAt), blank, ...items.slice(blankAt)];
  const all = total === null ? grid.rows : [...grid.rows, total.row];
  const format = pick(knownFormats, random) ?? { decimal: ",", thousands: "." };
  const declared = random() < 0.5 ? [numberSample(format)] : [];
  const title = random() < 0.7 ? [`${grid.organisation} ${grid.year}`] : [];
  const parts: Parts = {
    preamble: [...title, ...declared].map((line) => [line]),
    header: headerOf(order.map((at) => labels[at] ?? "")).map((line) => withBlank(line, "")),
    rows: all.map((row) =>
      withBlank(
        order.map((at) => row[at] ?? null),
        null,
      ),
    ),
    format,
  };
  const written = random() < 0.3 ? asWorkbook(parts, random) : asText(parts, random);
  return { ...written, total: total?.sums ?? null };
};
