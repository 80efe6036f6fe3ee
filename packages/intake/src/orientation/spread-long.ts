import { leftOut, type PlaceInFile } from "@coop-census/census";
import type { Header, HeaderColumn } from "../header/header.ts";
import { labelKey } from "../header/label-key.ts";
import type { NamedIndicator } from "../header/unknown-header.ts";
import type { CellFinder } from "../table/merged-text.ts";
import { repeatsHeader } from "../table/repeated-header.ts";
import type { Sheet, SheetCell, SheetRow } from "../table/sheet.ts";

/** A long table read as a wide one. */
export interface SpreadTable {
  readonly sheet: Sheet;
  readonly header: Header;
  /** The indicators that its rows name, by the column that each has become. */
  readonly named: ReadonlyMap<number, NamedIndicator>;
}

interface OpenRecord {
  readonly row: number;
  readonly cells: Map<number, SheetCell>;
}

const single = (header: Header, code: string): number | null =>
  header.columns.find((one) => one.code === code)?.column ?? null;

/** The rows of the table, without a repetition of its header. */
const rowsBelow = (sheet: Sheet, finder: CellFinder, header: Header): readonly SheetRow[] =>
  sheet.rows.filter(
    (line) =>
      line.row > header.bottom &&
      header.columns.some(({ column }) => line.cells.has(column)) &&
      !repeatsHeader(sheet, finder, header.bottom, line),
  );

/**
 * Spreads a table that has one value a row (columns INDICATOR, VALUE and perhaps UNIT) into one that has a record a row
 * and an indicator a column. Rows whose other columns agree are one record, at the place of the first; an indicator that
 * is given twice begins another record, so that nothing is lost. `placeInFile` knows where each value stands. `codeOf`
 * says what a named indicator is; one of which it says nothing becomes a column that nobody knows.
 */
export const spreadLong = (
  sheet: Sheet,
  finder: CellFinder,
  header: Header,
  codeOf: (named: NamedIndicator) => string | null,
): SpreadTable | null => {
  const indicatorColumn = single(header, "INDICATOR");
  const valueColumn = single(header, "VALUE");
  if (indicatorColumn === null || valueColumn === null) return null;
  const unitColumn = single(header, "UNIT");
  const described = header.columns.filter(
    ({ code }) => code === null || !["INDICATOR", "VALUE", "UNIT"].includes(code),
  );
  const keyed = described.filter(({ code }) => code !== "NOTE" && code !== leftOut);
  const textAt = (row: number, column: number | null): string =>
    column === null ? "" : (finder.throughMerges(row, column)?.text.trim() ?? "");
  const valueLabel = header.columns.find(({ column }) => column === valueColumn)?.label ?? "";

  const spread = new Map<string, HeaderColumn>();
  const named = new Map<number, NamedIndicator>();
  const places = new Map<string, PlaceInFile>();
  const records: OpenRecord[] = [];
  const open = new Map<string, OpenRecord>();
  let nextColumn = Math.max(0, ...header.columns.map(({ column }) => column)) + 1;

  const columnOf = (row: number): HeaderColumn => {
    const word = textAt(row, indicatorColumn);
    const unit = textAt(row, unitColumn);
    // The unit stands where a header would state it; a word of its own column is the header's with brackets.
    const label = unitColumn === null ? `${word} > ${valueLabel}` : unit === "" ? word : `${word} (${unit})`;
    const known = spread.get(labelKey(label));
    if (known !== undefined) return known;
    const one = { word, unit, label: unit === "" ? word : `${word} (${unit})` };
    const column = { column: nextColumn, label, code: codeOf(one) };
    named.set(nextColumn, one);
    nextColumn += 1;
    spread.set(labelKey(label), column);
    places.set(`header ${column.column}`, { row, column: indicatorColumn });
    return column;
  };

  const begin = (row: number, key: string): OpenRecord => {
    const cells = new Map<number, SheetCell>();
    for (const { column } of described) {
      const cell = finder.throughMerges(row, column);
      if (cell !== undefined) cells.set(column, cell);
    }
    const record = { row, cells };
    records.push(record);
    open.set(key, record);
    return record;
  };

  for (const { row } of rowsBelow(sheet, finder, header)) {
    const key = JSON.stringify(keyed.map(({ column }) => labelKey(textAt(row, column))));
    // A remark below the table names no indicator and has no value.
    if (textAt(row, indicatorColumn) === "" && finder.own(row, valueColumn) === undefined) {
      begin(row, `remark ${row}`);
      continue;
    }
    const { column } = columnOf(row);
    const earlier = open.get(key);
    const record = earlier === undefined || places.has(`${earlier.row} ${column}`) ? begin(row, key) : earlier;
    const value = finder.own(row, valueColumn);
    if (value !== undefined) record.cells.set(column, value);
    places.set(`${record.row} ${column}`, { row, column: valueColumn });
  }

  const rows: readonly SheetRow[] = [
    ...sheet.rows.filter(({ row }) => row <= header.bottom),
    ...records.toSorted((a, b) => a.row - b.row),
  ];
  const columns = [...described, ...spread.values()].toSorted((a, b) => a.column - b.column);
  return {
    sheet: {
      ...sheet,
      rows,
      merged: [],
      placeInFile: (row, column) =>
        places.get(row === header.bottom ? `header ${column}` : `${row} ${column}`) ?? { row, column },
    },
    header: { ...header, columns, known: columns.filter(({ code }) => code !== null).length },
    named,
  };
};
