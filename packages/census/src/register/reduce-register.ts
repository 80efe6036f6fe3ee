import { absolute, add, compare, type Decimal, decimal, zero } from "../decimal/decimal.ts";
import { referenceDate } from "../observation/reference-date.ts";
import type { RegisterCell } from "./register-cell.ts";
import { registerIndicators } from "./register-indicators.ts";
import type { RegisterRow } from "./register-row.ts";

/** One value that one row adds to a cell. */
interface Addend {
  readonly indicator: string;
  readonly value: Decimal;
}

type Place = Pick<
  RegisterRow,
  "scope" | "perimeter" | "area" | "type" | "activity" | "activityRevision" | "flags" | "reference"
>;

const one = decimal(1);

const isAbove0 = (value: Decimal | undefined): boolean => value !== undefined && compare(value, zero) > 0;

/** ENT_ACTIVE of a row: known only where an enterprise gives its workers or its turnover. */
const activity = ({ kind, figures }: RegisterRow): readonly Addend[] => {
  const { WRK_TOTAL: workers, TURN: turnover } = figures;
  if (kind !== "enterprise" || (workers === undefined && turnover === undefined)) return [];
  return [{ indicator: "ENT_ACTIVE", value: isAbove0(workers) || isAbove0(turnover) ? one : zero }];
};

const addends = (row: RegisterRow): readonly Addend[] => [
  { indicator: "ENT_TOTAL", value: decimal(row.enterprises ?? 0) },
  ...activity(row),
  ...registerIndicators.flatMap((indicator) => {
    const value = row.figures[indicator];
    return value === undefined ? [] : [{ indicator, value }];
  }),
];

const keyOf = ({ scope, perimeter, area, type, activity: of, activityRevision, flags, reference }: Place): string =>
  [scope, perimeter, area, type, of, activityRevision ?? "", flags, reference?.text.slice(0, 4) ?? ""].join("\t");

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
    const place = keyOf(row);
    for (const { indicator, value } of addends(row)) {
      if (isKeptOut(row.row, indicator)) continue;
      const key = `${place}\t${indicator}`;
      cells.set(key, grow(cells.get(key) ?? start(row, indicator), row, value));
    }
  }
  return [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
};
