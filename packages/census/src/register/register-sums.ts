import { absolute, add, compare, type Decimal } from "../decimal/decimal.ts";
import { referenceDate } from "../observation/reference-date.ts";
import { addendsOfRow } from "./addends-of-row.ts";
import { type CellPlace, cellKey } from "./cell-key.ts";
import { addTo, type ExactSum, exactValue, nothingYet } from "./exact-sum.ts";
import { type CountedValue, type LargestValues, noValues, putValue, takeValue } from "./largest-values.ts";
import type { RegisterCell } from "./register-cell.ts";
import type { RegisterRow } from "./register-row.ts";

/** What many rows of one place, with one date, add up to for one indicator. */
export interface PlaceSum {
  readonly value: Decimal;
  readonly size: Decimal;
  readonly rows: number;
  readonly enterprises: number;
  /** The `rememberedLargest` largest without their signs, and whether there are smaller ones. */
  readonly largest: readonly CountedValue[];
  readonly hasMore: boolean;
}

type IsKeptOut = (indicator: string) => boolean;

/** The cells of a register as its rows come, each once and in any order, in memory that only different places make larger. */
export interface RegisterSums {
  add(row: RegisterRow, isKeptOut: IsKeptOut): void;
  /** Adds what others have added up. */
  addSum(place: CellPlace, indicator: string, sum: PlaceSum): void;
  /** Takes back what `add` or `addSum` has added of a row; nothing is added after that. */
  takeBack(row: RegisterRow, isKeptOut: IsKeptOut): void;
  /** As `reduceRegister` has them; null where so much was taken back that the largest value of a cell is not known any more. */
  cells(): readonly RegisterCell[] | null;
}

interface Sum {
  readonly value: ExactSum;
  readonly size: ExactSum;
  readonly largest: LargestValues;
  rows: number;
  enterprises: number;
}

interface Dated {
  readonly place: CellPlace;
  readonly of: Map<string, Sum>;
}

const start = (): Sum => ({
  value: nothingYet(),
  size: nothingYet(),
  largest: noValues(),
  rows: 0,
  enterprises: 0,
});

const commonDate = (a: CellPlace["reference"], b: CellPlace["reference"]): CellPlace["reference"] =>
  a === null || b === null || a.text === b.text ? a : referenceDate(a.text.slice(0, 4));

const unite = (a: RegisterCell | undefined, b: RegisterCell): RegisterCell =>
  a === undefined
    ? b
    : {
        ...a,
        reference: commonDate(a.reference, b.reference),
        value: add(a.value, b.value),
        rows: a.rows + b.rows,
        enterprises: a.enterprises + b.enterprises,
        largest: compare(b.largest, a.largest) > 0 ? b.largest : a.largest,
        size: add(a.size, b.size),
      };

const sizeOf = (value: Decimal): Decimal => (value.startsWith("-") ? absolute(value) : value);

/** Sums that hold nothing yet. */
export const makeRegisterSums = (): RegisterSums => {
  const dated = new Map<string, Dated>();

  const datedOf = (place: CellPlace): Dated => {
    const key = `${cellKey(place)}\t${place.reference?.text ?? ""}`;
    const found = dated.get(key);
    if (found !== undefined) return found;
    const { scope, perimeter, area, type, activity, activityRevision, flags, reference } = place;
    const made: Dated = {
      place: { scope, perimeter, area, type, activity, activityRevision, flags, reference },
      of: new Map(),
    };
    dated.set(key, made);
    return made;
  };

  const sumOf = ({ of }: Dated, indicator: string): Sum => {
    const found = of.get(indicator);
    if (found !== undefined) return found;
    const made = start();
    of.set(indicator, made);
    return made;
  };

  const change = (row: RegisterRow, isKeptOut: IsKeptOut, sign: 1 | -1): void => {
    if (row.kind === "total" || isKeptOut("ENT_TOTAL")) return;
    const place = datedOf(row);
    for (const { indicator, value } of addendsOfRow(row)) {
      if (isKeptOut(indicator)) continue;
      const sum = sumOf(place, indicator);
      const size = sizeOf(value);
      addTo(sum.value, value, sign);
      addTo(sum.size, size, sign);
      if (sign === 1) putValue(sum.largest, { value: size, count: 1 });
      else takeValue(sum.largest, size);
      sum.rows += sign;
      sum.enterprises += sign * (row.enterprises ?? 1);
    }
  };

  return {
    add: (row, isKeptOut) => change(row, isKeptOut, 1),
    takeBack: (row, isKeptOut) => change(row, isKeptOut, -1),
    addSum: (place, indicator, { value, size, rows, enterprises, largest, hasMore }) => {
      const sum = sumOf(datedOf(place), indicator);
      addTo(sum.value, value, 1);
      addTo(sum.size, size, 1);
      for (const one of largest) putValue(sum.largest, one);
      if (hasMore) sum.largest.hasMore = true;
      sum.rows += rows;
      sum.enterprises += enterprises;
    },
    cells: () => {
      const cells = new Map<string, RegisterCell>();
      for (const { place, of } of dated.values()) {
        const key = cellKey(place);
        for (const [indicator, { value, size, largest, rows, enterprises }] of of) {
          const [most] = largest.known;
          if (rows === 0) continue;
          if (most === undefined) return null;
          const own = { value: exactValue(value), rows, enterprises, largest: most.value, size: exactValue(size) };
          const at = `${key}\t${indicator}`;
          cells.set(at, unite(cells.get(at), { ...place, indicator, ...own }));
        }
      }
      return [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
    },
  };
};
