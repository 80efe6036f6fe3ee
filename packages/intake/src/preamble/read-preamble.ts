import type { Return } from "@coop-census/census";
import type { NumberFormat } from "../number/number-format.ts";
import type { Sheet } from "../table/sheet.ts";
import { multiplierOfPhrase } from "../unit/multiplier-of-unit.ts";
import { declaredNumberFormat } from "./declared-number-format.ts";
import { declaredOrganisation } from "./declared-organisation.ts";
import { declaredYears } from "./declared-years.ts";
import type { PreambleLine } from "./preamble-line.ts";

export interface Preamble {
  readonly declared: Return["declared"];
  readonly numberFormat: NumberFormat | null;
}

const linesAbove = (sheet: Sheet, headerTop: number): readonly PreambleLine[] =>
  (sheet.above ?? sheet.rows.filter(({ row }) => row < headerTop)).map(({ row, cells }) => ({
    text: [...cells.values()].map(({ text }) => text.trim()).join(sheet.joint),
    address: { sheet: sheet.name, row, column: null, header: null },
  }));

/** What the lines above the header say of the file itself. */
export const readPreamble = (sheet: Sheet, headerTop: number, organisation: string, language: string): Preamble => {
  const lines = linesAbove(sheet, headerTop);
  const numbers = declaredNumberFormat(lines);
  const multiplier = lines
    .map(({ text, address }) => ({ value: multiplierOfPhrase(text, language), address, raw: text }))
    .flatMap(({ value, ...rest }) => (value === null ? [] : [{ value, ...rest }]))[0];
  return {
    declared: {
      organisation: declaredOrganisation(lines, organisation),
      years: declaredYears(lines, sheet.name),
      numberFormat: numbers?.sample ?? null,
      multiplier: multiplier ?? null,
    },
    numberFormat: numbers?.format ?? null,
  };
};
