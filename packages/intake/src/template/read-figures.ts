import { type CellKey, isCount, isReported, type ReturnRecord, type ReturnValue } from "@coop-census/census";
import { labelKey } from "../header/label-key.ts";
import { readContent } from "../number/read-content.ts";
import type { SettledFormat } from "../number/settle-format.ts";
import { type AnswerReader, textOf } from "./answer-reader.ts";
import type { WholeAnswers } from "./read-answers.ts";
import { readDate } from "./read-date.ts";
import { checkRelabelled, type RowPlace, readRowPlace } from "./read-row-place.ts";
import type { PlacedCell, TemplateCells, TemplateCellsRow } from "./template-cells.ts";
import type { WordLists } from "./word-lists.ts";

/** One row of the figures with what it is of, and the records that it makes: none for a row that nobody filled in. */
export interface FiguresRow {
  readonly row: TemplateCellsRow;
  readonly place: RowPlace;
  readonly note: string | null;
  readonly records: readonly ReturnRecord[];
}

const knownFlags = new Set("AEIPBDUMLO");

const readFlags = (placed: PlacedCell, words: WordLists): NonNullable<ReturnRecord["flags"]> => {
  const raw = textOf(placed);
  const chosen = words.get("flag")?.get(labelKey(raw));
  const letters = [...new Set(chosen ?? raw.toUpperCase().replaceAll(/[\s,;/+|]/g, ""))].toSorted();
  return {
    raw,
    codes: letters.filter((letter) => knownFlags.has(letter)).join(""),
    unknown: letters.filter((letter) => !knownFlags.has(letter)).join(""),
    address: placed.address,
  };
};

const valuesOf = (row: TemplateCellsRow, numbers: SettledFormat): readonly ReturnValue[] =>
  [...row.cells]
    .filter(([code]) => isReported(code))
    .map(([indicator, { cell, address }]) => ({
      indicator,
      raw: cell?.text.trim() ?? "",
      content: readContent(cell, numbers, isCount(indicator)),
      address,
    }));

const isFilled = ({ content }: ReturnValue): boolean => content.kind !== "blank";

/**
 * The records of one row. Where each value has a row of its own (CSV), each makes a record of its own, since what is kept
 * out is told by its row; what is blank goes with the first.
 */
const recordsOf = (record: ReturnRecord, isLong: boolean): readonly ReturnRecord[] => {
  if (!isLong) return [record];
  const filled = record.values.filter(isFilled);
  const blank = record.values.filter((value) => !isFilled(value));
  if (filled.length === 0) return [record];
  return filled.map((value, at) => ({
    ...record,
    row: value.address.row,
    values: at === 0 ? [value, ...blank] : [value],
  }));
};

/** Reads the rows of the figures; a row that nobody touched says nothing, unless last year's values stand in it. */
export const readFigures = (
  cells: TemplateCells,
  whole: WholeAnswers,
  numbers: SettledFormat,
  reader: AnswerReader,
): readonly FiguresRow[] => {
  const date = cells.answers.get("reference-date");
  return cells.figures.map((row) => {
    const values = valuesOf(row, numbers);
    const placed = (code: string): PlacedCell | null => {
      const found = row.cells.get(code);
      return found === undefined || textOf(found) === "" ? null : found;
    };
    const [flag, own, note] = [placed("FLAG"), placed("REF_DATE"), placed("NOTE")];
    const isShown = [...row.cells].some(([code, { cell }]) => code.endsWith("@last") && cell !== undefined);
    const isSaid = values.some(isFilled) || flag !== null || own !== null || note !== null;
    const place = readRowPlace(row, whole, cells.words);
    const words = note === null ? null : reader.text(note);
    if (!isSaid && !isShown) return { row, place, note: words, records: [] };
    const dated = own ?? date ?? null;
    const record: ReturnRecord = {
      row: row.row,
      ...place,
      breakdown: null,
      reference: dated === null ? null : readDate(dated),
      flags: flag === null ? null : readFlags(flag, cells.words),
      note: words,
      values,
    };
    const records = recordsOf(record, cells.isLong);
    const keepsOut = records.flatMap((one): readonly CellKey[] =>
      one.values
        .filter(({ content }) => content.kind === "number")
        .map(({ indicator }) => ({ row: one.row, indicator })),
    );
    checkRelabelled(row, cells.words, reader, keepsOut);
    return { row, place, note: words, records };
  });
};
