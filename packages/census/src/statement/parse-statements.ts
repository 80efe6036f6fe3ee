import type { Decimal } from "../decimal/decimal.ts";
import { decimal, isDecimalText } from "../decimal/decimal.ts";
import type { Mistake, Parsed } from "../table/parsed.ts";
import { makeRowReader, type RowReader } from "../table/row-reader.ts";
import type { TableRow } from "../table/table-row.ts";
import { type Statement, type StatementPrecision, statementPrecisions, statementScopes } from "./statement.ts";
import { statementPeriod } from "./statement-period.ts";

const words: readonly (readonly [StatementPrecision, RegExp])[] = [
  ["at-least", /\b(more than|over|at least|above)\b/i],
  ["at-most", /\b(almost|nearly|less than|under|at most|up to)\b/i],
  ["about", /\b(about|around|approximately|approx|circa|estimate|estimated)\b/i],
  ["rounded", /\brounded\b/i],
];

const saidPrecision = (note: string): StatementPrecision | null =>
  words.find(([, form]) => form.test(note))?.[0] ?? null;

const readValue = (reader: RowReader): Decimal | null => {
  const text = reader.required("value");
  if (text === "") return null;
  if (isDecimalText(text)) return decimal(text);
  reader.wrong("value", `"${text}" is no figure; write digits with a decimal point`);
  return null;
};

const readOption = <const Option extends string>(
  reader: RowReader,
  column: string,
  options: readonly Option[],
): Option | null => (reader.text(column) === "" ? null : reader.oneOf(column, options));

const orNull = (text: string): string | null => (text === "" ? null : text);

/**
 * Reads the rows of a file of public statements: source, year, geo, type, indicator, value, note and, where given, body,
 * scope and precision. Words of place, type and indicator are kept as they stand, whether or not the census has a figure
 * of that kind; a precision that only the note says is taken from there. Answers the statements or every mistake.
 */
export const parseStatements = (rows: readonly TableRow[]): Parsed<readonly Statement[]> => {
  const mistakes: Mistake[] = [];
  const lines = new Map<string, number>();
  const statements = rows.flatMap((row): readonly Statement[] => {
    const reader = makeRowReader(row, mistakes);
    const [source, geo, type, indicator] = ["source", "geo", "type", "indicator"].map((column) =>
      reader.required(column),
    );
    const year = reader.text("year");
    if (year !== "" && statementPeriod(year) === null) {
      reader.wrong(
        "year",
        `"${year}" is no year; write 2021, 2021~ (about), 2021+ (from then on), 2021-2022, or nothing`,
      );
    }
    const value = readValue(reader);
    const scope = readOption(reader, "scope", statementScopes);
    const given = readOption(reader, "precision", statementPrecisions);
    const note = orNull(reader.text("note"));
    const body = orNull(reader.text("body"));
    const key = JSON.stringify([source, body, scope, year, geo, type, indicator, value, note]);
    const first = lines.get(key);
    if (first === undefined) lines.set(key, row.line);
    else reader.wrong(null, `the same statement stands in line ${first}; keep one`);
    if (source === undefined || geo === undefined || type === undefined || indicator === undefined || value === null) {
      return [];
    }
    const precision = given ?? (note === null ? null : saidPrecision(note));
    return [{ source, body, scope, year, geo, type, indicator, value, precision, note }];
  });
  if (rows.length === 0)
    mistakes.push({ line: 1, column: null, message: "the file has no statement below its header" });
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, value: statements };
};
