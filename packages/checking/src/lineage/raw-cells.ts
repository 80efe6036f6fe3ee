import { type Decimal, isMoney, moneyMultiplier, withoutPersonalData } from "@coop-census/census";
import type { Profile } from "@coop-census/contracts";
import { readReturn } from "@coop-census/intake";

/** A file that was sent, to be read again by the very layout that has read it. */
export interface RawTask {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly year: number;
  /** Null for a form of the census itself. */
  readonly profile: Profile | null;
}

/** A cell as it is written, at the address that its observation has. */
export interface RawCell {
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number | null;
  readonly indicator: string;
  readonly raw: string;
  /** What an amount of money is multiplied by; null for any other. */
  readonly multiplier: Decimal | null;
}

/** The cells of a file; null where it cannot be read any more as it was. */
export interface RawCells {
  /** The signs that its numbers were read with, in words; null for a workbook's own numbers. */
  readonly numberFormat: string | null;
  readonly cells: readonly RawCell[];
}

const sayFormat = (decimal: string, thousands: string): string =>
  `decimal ${JSON.stringify(decimal)}, thousands ${thousands === "" ? "none" : JSON.stringify(thousands)}`;

/** Reads what stands in the cells of a file, nothing judged. */
export const readRawCells = async (task: RawTask): Promise<RawCells | null> => {
  const { profile, ...input } = task;
  const read = await readReturn({ ...input, profiles: profile === null ? [] : [profile] });
  const ret = read.kind === "read" ? read.return : read.kind === "template" ? read.template.return : null;
  if (ret === null) return null;
  const format = read.kind === "read" ? read.form.numbers.format : null;
  return {
    numberFormat: format === null ? ret.declared.numberFormat : sayFormat(format.decimal, format.thousands),
    cells: ret.records.flatMap(({ values }) =>
      values.map(({ address: { sheet, row, column }, indicator, raw }) => ({
        sheet,
        row,
        column,
        indicator,
        raw: withoutPersonalData(raw),
        multiplier: isMoney(indicator) ? moneyMultiplier(ret, { sheet, row, column, header: null }) : null,
      })),
    ),
  };
};
