import {
  isNoIdentifier,
  type RegisterIndicator,
  type RegisterRow,
  type RegisterSums,
  registerIndicators,
  yearOf,
} from "@coop-census/census";
import { isRowCount } from "../is-row-count.ts";
import { lineKind } from "../line-kind.ts";
import { arePlainFigures } from "./are-plain-figures.ts";
import type { ByteColumn, BytePlan } from "./byte-plan.ts";
import type { CopyText } from "./copy-text.ts";
import { isPlainText } from "./is-plain-text.ts";
import { type KnownWords, makeKnownWords } from "./known-words.ts";
import { makePlainSums, type PlainSums } from "./plain-sums.ts";
import { type ReadFigure, readFigure } from "./read-figure.ts";
import type { ByteRecord } from "./read-records.ts";
import { placeText } from "./row-format.ts";
import { makeRowKey } from "./row-key.ts";
import type { Suspects } from "./suspects.ts";

/** What the words of an ordinary row came to. */
interface Meaning {
  /** The last fields of the row, with the tabs before and between them and the line feed behind. */
  readonly tail: Buffer;
  readonly type: string;
  readonly unitsPerEuro: number | null;
  readonly sums: PlainSums;
}

/** Writes the rows that are plain to see. */
export interface PlainRows {
  /** Writes the row of an ordinary record and answers true; false leaves nothing written, and a reader of text has to look. */
  take(record: ByteRecord): boolean;
  /** What a reader of text found in the record that was refused last, without any finding: rows like it are ordinary from then on. */
  learn(row: RegisterRow): void;
  /** Adds up what was taken. */
  addTo(sums: RegisterSums): void;
}

const figureOf = ({ figures }: RegisterRow, indicator: RegisterIndicator): string | undefined => figures[indicator];

// Anything beyond it may be of several widths.
const isAscii = (bytes: Buffer, start: number, end: number): boolean => {
  for (let at = start; at < end; at += 1) if ((bytes[at] ?? 0) >= 0x80 || (bytes[at] ?? 0) < 0x20) return false;
  return true;
};

const mostKeys = 2 ** 15;
const longestText = 400;

/** Rows are ordinary where their words were once found right, their figures are plain, and their identifier is in order. */
export const makePlainRows = (
  { columns, format, hasIdentifier, checkId }: BytePlan,
  { out, suspects }: { readonly out: CopyText; readonly suspects: Suspects },
  unitsPerEuro: (year: number | null) => number | null,
): PlainRows => {
  const key = makeRowKey(columns);
  const figures = new Float64Array(registerIndicators.length);
  const read: ReadFigure = { value: 0, point: -1 };
  const known: KnownWords<Meaning> = makeKnownWords(mostKeys);
  const forms = columns.map((column) => ({
    sign: (format?.decimal ?? ".").charCodeAt(0),
    isWhole: format === null || (column.kind === "figure" && column.isWhole),
  }));
  const summed = columns.flatMap((column) => {
    const indicator = column.kind === "figure" ? registerIndicators[column.place] : undefined;
    return column.kind === "figure" && indicator !== undefined ? [{ indicator, shift: column.shift }] : [];
  });
  let ordinal = 0;
  const ordinals = Int32Array.from(columns, ({ kind }) => (kind === "figure" ? ordinal++ : -1));
  const scales = Float64Array.from(columns, (column) => (column.kind === "figure" ? 10 ** column.shift : 1));
  /** By the order of the columns of figures, as they are written. */
  const values = new Float64Array(summed.length);
  const every: PlainSums[] = [];
  let identifier = "";
  /** How many fields of figures of the record that was refused last hold something. */
  let filled = 0;
  const postcodeColumn = columns.findIndex((column) => column.kind === "text" && column.code === "POSTCODE");
  const nameColumn = columns.findIndex((column) => column.kind === "text" && column.code === "NAME");

  const textOf = ({ bytes, starts, ends }: ByteRecord, index: number): string =>
    index === -1 ? "" : bytes.toString("utf8", starts[index], ends[index]);

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
    if (!isAscii(bytes, start, end)) return false;
    const text = bytes.toString("latin1", start, end);
    if (isNoIdentifier(text) || isRowCount(text) || !/\d/.test(text) || text.includes("\\")) return false;
    const { verdict, normalised } = checkId(text);
    if (verdict !== "valid" && verdict !== "unchecked") return false;
    if (normalised === text) out.bytes(bytes, start, end);
    else out.text(normalised);
    identifier = normalised;
    return true;
  };

  const takeFigure = (bytes: Buffer, start: number, end: number, index: number): boolean => {
    const form = forms[index];
    if (form === undefined || !readFigure(bytes, start, end, form, read)) return false;
    values[ordinals[index] ?? 0] = read.value;
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
    if (!takeFigure(record.bytes, start, end, index)) return false;
    figures[column.place] = read.value * (scales[index] ?? 1);
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

  const isOrdinary = ({ count, hasDoubledQuotes, isBroken, innerLines }: ByteRecord): boolean =>
    count === columns.length && !hasDoubledQuotes && !isBroken && innerLines === 0;

  const countFilled = ({ starts, ends }: ByteRecord): number =>
    columns.filter(({ kind }, index) => kind === "figure" && starts[index] !== ends[index]).length;

  const lookOut = ({ bytes, starts, ends }: ByteRecord): void => {
    if (hasIdentifier) suspects.identifier(identifier);
    if (nameColumn === -1 || postcodeColumn === -1) return;
    const start = starts[nameColumn] ?? 0;
    const end = ends[nameColumn] ?? 0;
    const postcodeStart = starts[postcodeColumn] ?? 0;
    const postcodeEnd = ends[postcodeColumn] ?? 0;
    if (start < end && postcodeStart < postcodeEnd) suspects.named(bytes, start, end, postcodeStart, postcodeEnd);
  };

  const write = (record: ByteRecord, { tail, type, unitsPerEuro: rate, sums }: Meaning): boolean => {
    out.beginRow();
    out.integer(record.row);
    if (!takeFields(record) || !arePlainFigures(figures, rate) || !isEnterprise(record, type)) {
      out.takeBackRow();
      return false;
    }
    out.bytes(tail, 0, tail.length);
    out.endRow();
    sums.add(values);
    lookOut(record);
    return true;
  };

  return {
    take: (record) => {
      key.length = 0;
      if (!isOrdinary(record)) return false;
      key.read(record);
      const meaning = key.length === 0 ? undefined : known.find(key.bytes, key.length);
      if (meaning !== undefined) return write(record, meaning);
      filled = countFilled(record);
      return false;
    },
    learn: (row) => {
      if (key.length === 0 || row.kind !== "enterprise" || known.find(key.bytes, key.length) !== undefined) return;
      // No code or date of the census needs an escape.
      const tail = Buffer.from(
        placeText(row)
          .map((text) => `\t${text ?? "\\N"}`)
          .join(""),
      );
      const year = row.reference === null ? null : yearOf(row.reference);
      const given = Int32Array.from(
        summed.flatMap(({ indicator }, place) => (figureOf(row, indicator) === undefined ? [] : [place])),
      );
      // A mark such as "-" fills a field and gives no figure; a row like it may give one.
      if (given.length !== filled) return;
      const sums = makePlainSums(row, summed, given);
      every.push(sums);
      known.learn(key.bytes, key.length, { tail, type: row.type, unitsPerEuro: unitsPerEuro(year), sums });
    },
    addTo: (sums) => {
      for (const one of every) one.addTo(sums);
    },
  };
};
