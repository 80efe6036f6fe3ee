import { type CellAddress, type Decimal, decimal, isMoney } from "@coop-census/census";
import type { Profile } from "@coop-census/contracts";
import type { Header, HeaderColumn } from "../header/header.ts";
import { labelKey } from "../header/label-key.ts";
import type { SettledFormat } from "../number/settle-format.ts";
import type { CellFinder } from "../table/merged-text.ts";
import type { Sheet } from "../table/sheet.ts";
import { multiplierOfHeader } from "../unit/multiplier-of-unit.ts";
import { holdsFigures } from "./holds-figures.ts";

/** What every part of a record is read with: the table, its header, the profile and its words. */
export interface RowReader {
  readonly sheet: string | null;
  readonly placeInFile: Sheet["placeInFile"];
  readonly finder: CellFinder;
  readonly profile: Profile;
  readonly columnsByCode: ReadonlyMap<string, readonly HeaderColumn[]>;
  /** Codes by dimension and label key. */
  readonly words: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly numbers: SettledFormat;
  /** Where a column's own numbers settle more than those of the file, by its place. */
  readonly numbersByColumn: ReadonlyMap<number, SettledFormat>;
  /** What money in the column is multiplied by. */
  readonly multiplierOf: (column: HeaderColumn) => Decimal;
  /** What the header of a column that is not of money says its figures are multiplied by, by its place; 1 is left out. */
  readonly scaleOfCount: ReadonlyMap<number, Decimal>;
  /** How many cells the header has in delimited text, and the most that a row may have when further ones are blank. */
  readonly widths: { readonly header: number; readonly most: number };
}

/** Where every row of the table ends with more blank cells than the header, none of them is one too many. */
const widthsOf = (finder: CellFinder, { bottom, columns }: Header, rows: Sheet["rows"]): RowReader["widths"] => {
  const header = Math.max(finder.widthOf(bottom) ?? 0, ...columns.map(({ column }) => column));
  const widths = rows.flatMap(({ row, cells, width }) =>
    row > bottom && cells.size > 1 && width !== undefined ? [width] : [],
  );
  return {
    header,
    most: Math.max(
      header,
      widths.reduce((least, width) => Math.min(least, width), Number.POSITIVE_INFINITY),
    ),
  };
};

type Scales = Pick<RowReader, "numbersByColumn" | "multiplierOf"> & {
  /** What a line beside the table says that figures are multiplied by; null where none does. */
  readonly statedOf?: (column: HeaderColumn) => Decimal | null;
};

const scalesOfCounts = (
  { columns }: Header,
  language: string,
  statedOf: NonNullable<Scales["statedOf"]>,
): ReadonlyMap<number, Decimal> =>
  new Map(
    columns.flatMap((one) => {
      const { column, label, code } = one;
      if (label === null || code === null || !holdsFigures(code) || isMoney(code)) return [];
      const scale = multiplierOfHeader(label, language) ?? statedOf(one);
      return scale === null || scale === "1" ? [] : [[column, scale]];
    }),
  );

export const makeRowReader = (
  table: { readonly sheet: Sheet; readonly finder: CellFinder; readonly header: Header },
  profile: Profile,
  numbers: SettledFormat,
  { statedOf = () => null, ...scales }: Scales = {
    numbersByColumn: new Map(),
    multiplierOf: () => decimal(profile.terms.multiplier),
  },
): RowReader => {
  const columnsByCode = Map.groupBy(table.header.columns, ({ code }) => code ?? "");
  columnsByCode.delete("");
  const words = new Map(
    [...Map.groupBy(profile.labels, ({ dimension }) => dimension)].map(([dimension, labels]) => [
      dimension,
      new Map(labels.map(({ label, code }) => [labelKey(label), code])),
    ]),
  );
  const { name, placeInFile } = table.sheet;
  const scaleOfCount = scalesOfCounts(table.header, profile.form.language, statedOf);
  return {
    sheet: name,
    placeInFile,
    finder: table.finder,
    profile,
    columnsByCode,
    words,
    numbers,
    scaleOfCount,
    widths: widthsOf(table.finder, table.header, table.sheet.rows),
    ...scales,
  };
};

/** Where the cell of a record stands; a null column is the row as a whole. */
export const addressOf = (
  { sheet, placeInFile }: Pick<RowReader, "sheet" | "placeInFile">,
  row: number,
  column: HeaderColumn | null,
): CellAddress => {
  const at = { sheet, row, column: column?.column ?? null, header: column?.label ?? null };
  if (placeInFile === undefined) return at;
  const inFile = placeInFile(row, at.column);
  return inFile.row === row && inFile.column === at.column ? at : { ...at, inFile };
};
