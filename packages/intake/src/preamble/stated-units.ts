import { type Decimal, isMoney } from "@coop-census/census";
import type { Header, HeaderColumn } from "../header/header.ts";
import { labelKey } from "../header/label-key.ts";
import { holdsFigures } from "../record/holds-figures.ts";
import type { Sheet, SheetRow } from "../table/sheet.ts";
import { multiplierOfLine } from "../unit/multiplier-of-line.ts";
import { multiplierOfPhrase } from "../unit/multiplier-of-unit.ts";

/** A unit that a line above or below the table states for a column, in the words of the line. */
export interface StatedUnit {
  readonly multiplier: Decimal;
  readonly said: string;
}

const bare = (label: string): string => labelKey(label.split(/[([,]/u)[0] ?? "");

const textOf = ({ cells }: SheetRow, joint: string): string =>
  [...cells.values()].map(({ text }) => text.trim()).join(joint);

/**
 * The units that lines above and below a table state and that nobody applies: those without a currency, and those of
 * money below the table. A line that names columns speaks of these alone.
 */
export const statedUnits = (
  sheet: Sheet,
  header: Header,
  language: string,
): ((column: HeaderColumn) => StatedUnit | null) => {
  const above = sheet.above ?? sheet.rows.filter(({ row }) => row < header.top);
  const below = sheet.rows.filter(({ row, cells }) => row > header.bottom && cells.size === 1);
  const figures = header.columns.filter(({ code }) => code !== null && holdsFigures(code));
  const lines = [...above, ...below].flatMap((row) => {
    const said = textOf(row, sheet.joint);
    const free = multiplierOfLine(said, language);
    const ofMoney = row.row > header.bottom ? multiplierOfPhrase(said, language) : null;
    const multiplier = free ?? ofMoney;
    if (multiplier === null) return [];
    const key = labelKey(said);
    const named = figures.filter(({ label }) => label !== null && bare(label) !== "" && key.includes(bare(label)));
    return [{ said, multiplier, isOfMoney: free === null, named }];
  });
  return (column) => {
    const money = column.code !== null && isMoney(column.code);
    const found = lines.find(
      ({ named, isOfMoney }) => (money || !isOfMoney) && (named.length === 0 || named.includes(column)),
    );
    return found === undefined ? null : { multiplier: found.multiplier, said: found.said };
  };
};
