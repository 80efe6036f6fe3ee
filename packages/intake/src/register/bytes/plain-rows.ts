import { isNoIdentifier, type RegisterRow, registerIndicators, yearOf } from "@coop-census/census";
import { lineKind } from "../line-kind.ts";
import { arePlainFigures } from "./are-plain-figures.ts";
import type { ByteColumn, BytePlan } from "./byte-plan.ts";
import type { CopyText } from "./copy-text.ts";
import { isPlainText } from "./is-plain-text.ts";
import { type KnownWords, makeKnownWords } from "./known-words.ts";
import { type ReadFigure, readFigure } from "./read-figure.ts";
import type { ByteRecord } from "./read-records.ts";
import { placeText } from "./row-format.ts";

/** What the words of an ordinary row came to. */
interface Meaning {
  /** The last fields of the row, with the tabs before and between them and the line feed behind. */
  readonly tail: Buffer;
  readonly type: string;
  readonly unitsPerEuro: number | null;
}

/** Writes the rows that are plain to see. */
export interface PlainRows {
  /** Writes the row of an ordinary record and answers true; false leaves nothing written, and a reader of text has to look. */
  take(record: ByteRecord): boolean;
  /** What a reader of text found in the record that was refused last, without any finding: rows like it are ordinary from then on. */
  learn(row: RegisterRow): void;
}

const longestKey = 1_000;
const mostKeys = 2 ** 15;
const longestText = 400;
const unit = 0x1f;

/** Rows are ordinary where their words were once found right, their figures are plain, and their identifier is in order. */
export const makePlainRows = (
  { columns, format, hasIdentifier, checkId }: BytePlan,
  out: CopyText,
  unitsPerEuro: (year: number | null) => number | null,
): PlainRows => {
  const key = Buffer.alloc(longestKey);
  const figures = new Float64Array(registerIndicators.length);
  const read: ReadFigure = { value: 0, point: -1 };
  const known: KnownWords<Meaning> = makeKnownWords(mostKeys);
  const forms = columns.map((column) => ({
    sign: (format?.decimal ?? ".").charCodeAt(0),
    isWhole: format === null || (column.kind === "figure" && column.isWhole),
  }));
  const nameColumn = columns.findIndex((column) => column.kind === "text" && column.code === "NAME");
  let keyLength = 0;

  const textOf = ({ bytes, starts, ends }: ByteRecord, index: number): string =>
    index === -1 ? "" : bytes.toString("utf8", starts[index], ends[index]);

  /** The words of the record and which of its other fields are blank: one mark and one byte a field. */
  const makeKey = ({ bytes, starts, ends }: ByteRecord): boolean => {
    let at = 0;
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index];
      const start = starts[index] ?? 0;
      const end = ends[index] ?? 0;
      if (column === undefined || column.kind === "ignored") continue;
      if (at + end - start + 2 > longestKey) return false;
      if (column.kind === "word") {
        for (let one = start; one < end; one += 1) {
          key[at] = bytes[one] ?? 0;
          at += 1;
        }
      } else {
        key[at] = start === end ? 0 : 1;
        at += 1;
      }
      key[at] = unit;
      at += 1;
    }
    keyLength = at;
    return true;
  };

  const writeFigure = (bytes: Buffer, start: number, end: number, shift: number): void => {
    if (read.point === -1) {
      out.bytes(bytes, start, end);
      out.zeros(shift);
      return;
    }
    const fraction = end - read.point - 1;
    const whole = Math.min(fraction, shift);
    out.bytes(bytes, start, read.point);
    out.bytes(bytes, read.point + 1, read.point + 1 + whole);
    out.zeros(shift - whole);
    if (fraction > whole) {
      out.point();
      out.bytes(bytes, read.point + 1 + whole, end);
    }
  };

  const takeIdentifier = (bytes: Buffer, start: number, end: number): boolean => {
    // Anything beyond ASCII may be of several widths.
    for (let at = start; at < end; at += 1) if ((bytes[at] ?? 0) >= 0x80 || (bytes[at] ?? 0) < 0x20) return false;
    const text = bytes.toString("latin1", start, end);
    if (isNoIdentifier(text) || !/\d/.test(text) || text.includes("\\")) return false;
    const { verdict, normalised } = checkId(text);
    if (verdict !== "valid" && verdict !== "unchecked") return false;
    out.text(normalised);
    return true;
  };

  const takeField = (column: ByteColumn, record: ByteRecord, index: number): boolean => {
    const start = record.starts[index] ?? 0;
    const end = record.ends[index] ?? 0;
    if (column.kind === "ignored" || column.kind === "word") return true;
    out.nextField();
    if (column.kind === "identifier") return takeIdentifier(record.bytes, start, end);
    if (start === end) {
      out.nothing();
      return true;
    }
    if (column.kind === "text") {
      if (!isPlainText(record.bytes, start, end, longestText)) return false;
      out.bytes(record.bytes, start, end);
      return true;
    }
    const form = forms[index];
    if (form === undefined || !readFigure(record.bytes, start, end, form, read)) return false;
    figures[column.place] = read.value * 10 ** column.shift;
    writeFigure(record.bytes, start, end, column.shift);
    return true;
  };

  const takeFields = (record: ByteRecord): boolean => {
    figures.fill(Number.NaN);
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index];
      if (column !== undefined && !takeField(column, record, index)) return false;
    }
    return true;
  };

  const isEnterprise = (record: ByteRecord, type: string): boolean =>
    hasIdentifier || lineKind("", textOf(record, nameColumn), type) === "enterprise";

  return {
    take: (record) => {
      keyLength = 0;
      if (record.count !== columns.length || record.hasDoubledQuotes || record.isBroken || record.innerLines > 0)
        return false;
      if (!makeKey(record)) return false;
      const meaning = known.find(key, keyLength);
      if (meaning === undefined) return false;
      out.beginRow();
      out.integer(record.row);
      const isTaken =
        takeFields(record) && arePlainFigures(figures, meaning.unitsPerEuro) && isEnterprise(record, meaning.type);
      if (!isTaken) {
        out.takeBackRow();
        return false;
      }
      out.bytes(meaning.tail, 0, meaning.tail.length);
      out.endRow();
      return true;
    },
    learn: (row) => {
      if (keyLength === 0 || row.kind !== "enterprise" || known.find(key, keyLength) !== undefined) return;
      // No code or date of the census needs an escape.
      const tail = Buffer.from(
        placeText(row)
          .map((text) => `\t${text ?? "\\N"}`)
          .join(""),
      );
      const year = row.reference === null ? null : yearOf(row.reference);
      known.learn(key, keyLength, { tail, type: row.type, unitsPerEuro: unitsPerEuro(year) });
    },
  };
};
