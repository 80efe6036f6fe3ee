import { absolute, add, compare, type Decimal, zero } from "../decimal/decimal.ts";
import { referenceDate } from "../observation/reference-date.ts";
import { addendsOfRow } from "./addends-of-row.ts";
import { cellKey } from "./cell-key.ts";
import type { RegisterCell } from "./register-cell.ts";
import type { RegisterRow } from "./register-row.ts";

const start = (row: RegisterRow, indicator: string): RegisterCell => ({
  scope: row.scope,
  perimeter: row.perimeter,
  area: row.area,
  type: row.type,
  activity: row.activity,
  activityRevision: row.activityRevision,
  flags: row.flags,
  reference: row.reference,
  indicator,
  value: zero,
  rows: 0,
  enterprises: 0,
  largest: zero,
  size: zero,
});

/** The date of two rows of one year: their own where they have the same. */
const commonDate = (a: RegisterCell["reference"], b: RegisterCell["reference"]): RegisterCell["reference"] =>
  a === null || b === null || a.text === b.text ? a : referenceDate(a.text.slice(0, 4));

const grow = (cell: RegisterCell, row: RegisterRow, value: Decimal): RegisterCell => {
  const size = absolute(value);
  return {
    ...cell,
    reference: commonDate(cell.reference, row.reference),
    value: add(cell.value, value),
    rows: cell.rows + 1,
    enterprises: cell.enterprises + (row.enterprises ?? 1),
    largest: compare(size, cell.largest) > 0 ? size : cell.largest,
    size: add(cell.size, size),
  };
};

/**
 * Adds the rows of a register up to cells, whatever their order. Totals are never added. `isKeptOut` says which figures
 * findings keep out; a row whose ENT_TOTAL is kept out is out whole, since an enterprise that is not counted has no figures.
 */
export const reduceRegister = (
  rows: Iterable<RegisterRow>,
  isKeptOut: (row: number, indicator: string) => boolean = () => false,
): readonly RegisterCell[] => {
  const cells = new Map<string, RegisterCell>();
  for (const row of rows) {
    if (row.kind === "total" || isKeptOut(row.row, "ENT_TOTAL")) continue;
    const place = cellKey(row);
    for (const { indicator, value } of addendsOfRow(row)) {
      if (isKeptOut(row.row, indicator)) continue;
      const key = `${place}\t${indicator}`;
      cells.set(key, grow(cells.get(key) ?? start(row, indicator), row, value));
    }
  }
  return [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
};
