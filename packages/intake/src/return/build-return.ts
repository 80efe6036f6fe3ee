import type { Return, ReturnColumn } from "@coop-census/census";
import { decimal, isMoney } from "@coop-census/census";
import type { Header, HeaderColumn } from "../header/header.ts";
import { numberFormat } from "../number/number-format.ts";
import { settleColumn } from "../number/settle-column.ts";
import { type SettledFormat, settleFormat } from "../number/settle-format.ts";
import { readPreamble } from "../preamble/read-preamble.ts";
import { type StatedUnit, statedUnits } from "../preamble/stated-units.ts";
import { declaredConfidentiality } from "../record/declared-confidentiality.ts";
import { holdsFigures } from "../record/holds-figures.ts";
import { readRecord } from "../record/read-record.ts";
import { addressOf, makeRowReader } from "../record/row-reader.ts";
import { repeatsHeader } from "../table/repeated-header.ts";
import type { SheetRow } from "../table/sheet.ts";
import { multiplierOfHeader } from "../unit/multiplier-of-unit.ts";
import type { Candidate } from "./candidate.ts";

export interface BuiltReturn {
  readonly return: Return;
  readonly numbers: SettledFormat;
}

const knownColumns = (header: Header): ReadonlySet<number> =>
  new Set(header.columns.flatMap(({ column, code }) => (code === null ? [] : [column])));

/** Columns that have data but no header: nobody knows what they are. */
const headless = (header: Header, rows: readonly SheetRow[]): readonly HeaderColumn[] => {
  const named = new Set(header.columns.map(({ column }) => column));
  const used = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
  return [...used].filter((column) => !named.has(column)).map((column) => ({ column, label: null, code: null }));
};

const toReturnColumn = (
  { sheet, profile, search }: Candidate,
  column: HeaderColumn,
  stated: StatedUnit | null,
): ReturnColumn => ({
  address: addressOf({ sheet: sheet.name, placeInFile: sheet.placeInFile }, search.header?.bottom ?? 0, column),
  code: column.code,
  multiplier: column.label === null ? null : multiplierOfHeader(column.label, profile.form.language),
  ...(stated !== null && column.code !== null && isMoney(column.code) ? { stated } : {}),
});

/** The texts of each column of figures, by its place. */
const figureTexts = (header: Header, rows: readonly SheetRow[]): ReadonlyMap<number, readonly string[]> =>
  new Map(
    header.columns
      .filter(({ code }) => code !== null && holdsFigures(code))
      .map(({ column }) => [
        column,
        rows.flatMap(({ cells }) => {
          const cell = cells.get(column);
          return cell?.kind === "text" ? [cell.text] : [];
        }),
      ]),
  );

/** Reads the table below a header that was found. Nothing is judged; every cell keeps its place and its words. */
export const buildReturn = (candidate: Candidate, header: Header): BuiltReturn => {
  const { sheet, finder, profile } = candidate;
  const { form, terms } = profile;
  const known = knownColumns(header);
  const body = sheet.rows.filter((one) => one.row > header.bottom && !repeatsHeader(sheet, finder, header.bottom, one));
  const rows = body.filter(({ cells }) => [...cells.keys()].some((column) => known.has(column)));
  const preamble = readPreamble(sheet, header.top, profile.organisation, form.language);
  const remembered = candidate.hasFormOfProfile ? numberFormat(form.decimal, form.thousands) : null;
  const texts = figureTexts(header, rows);
  const numbers = settleFormat(preamble.numberFormat, remembered, [...texts.values()].flat());
  const declared = preamble.declared.multiplier?.value;
  const statedOf = statedUnits(sheet, header, form.language);
  const reader = makeRowReader({ sheet, finder, header }, profile, numbers, {
    numbersByColumn: new Map([...texts].map(([column, own]) => [column, settleColumn(numbers, own)])),
    multiplierOf: ({ label }) =>
      declared ?? multiplierOfHeader(label ?? "", form.language) ?? decimal(terms.multiplier),
    statedOf: (column) => statedOf(column)?.multiplier ?? null,
  });
  const columns = [...header.columns, ...headless(header, body)].toSorted((a, b) => a.column - b.column);
  return {
    numbers,
    return: {
      declared: preamble.declared,
      extraSheets: candidate.extraSheets,
      columns: columns.map((column) => toReturnColumn(candidate, column, statedOf(column))),
      records: rows.map(({ row }) => readRecord(reader, row)),
      terms: {
        rollUpScope: terms.rollUpScope,
        totalType: terms.totalType,
        currency: terms.currency,
        multiplier: decimal(terms.multiplier),
        isPublic: terms.isPublic,
        ...declaredConfidentiality(profile),
      },
    },
  };
};
