import {
  type CellPlace,
  type Decimal,
  decimal,
  multiply,
  type PlaceSum,
  type RegisterIndicator,
  type RegisterSums,
  rememberedLargest,
  sum,
} from "@coop-census/census";

/** A column of figures, in the order in which they are added. */
export interface SummedColumn {
  readonly indicator: RegisterIndicator;
  /** Powers of ten that its figures are multiplied by in the end. */
  readonly shift: number;
}

/** What the ordinary rows of the same words with the same figures given add up to, exactly and without Decimals. */
export interface PlainSums {
  /** Adds one row; where a figure is not given, the value is not looked at. None is negative or has more than two digits of fraction. */
  add(values: Float64Array): void;
  addTo(sums: RegisterSums): void;
}

/** Above it a float might lose a whole number. */
const most = 2 ** 52;

const isActivity = (column: SummedColumn | undefined): boolean =>
  column?.indicator === "WRK_TOTAL" || column?.indicator === "TURN";

const textOf = (value: number): Decimal => decimal(Number.isInteger(value) ? value : value.toFixed(2));

/** Sums of enterprises; `given` are the places of the values that such a row has. */
export const makePlainSums = (place: CellPlace, columns: readonly SummedColumn[], given: Int32Array): PlainSums => {
  const wholes = new Float64Array(given.length);
  const hundredths = new Float64Array(given.length);
  const largest = new Float64Array(given.length * rememberedLargest).fill(-1);
  const counts = new Float64Array(largest.length);
  const hasMore = new Uint8Array(given.length);
  const beyond: Decimal[] = Array.from(given, () => decimal(0));
  const activity = Array.from(given).filter((at) => isActivity(columns[at]));
  let rows = 0;
  let active = 0;

  const remember = (one: number, value: number): void => {
    const first = one * rememberedLargest;
    let at = first + rememberedLargest;
    while (at > first && (largest[at - 1] ?? 0) < value) at -= 1;
    if (at > first && largest[at - 1] === value) {
      counts[at - 1] = (counts[at - 1] ?? 0) + 1;
      return;
    }
    const last = first + rememberedLargest;
    if ((counts[last - 1] ?? 0) > 0) hasMore[one] = 1;
    largest.copyWithin(at + 1, at, last - 1);
    counts.copyWithin(at + 1, at, last - 1);
    largest[at] = value;
    counts[at] = 1;
  };

  const addFigure = (one: number, value: number): void => {
    const whole = Math.floor(value);
    const before = wholes[one] ?? 0;
    wholes[one] = before + whole;
    if (whole !== value) hundredths[one] = (hundredths[one] ?? 0) + Math.round((value - whole) * 100);
    if (before + whole > most) {
      beyond[one] = sum([beyond[one] ?? decimal(0), decimal(before + whole)]);
      wholes[one] = 0;
    }
    if (value >= (largest[(one + 1) * rememberedLargest - 1] ?? 0)) remember(one, value);
    else hasMore[one] = 1;
  };

  const counted = (value: Decimal, of: number): PlaceSum => {
    const known = [
      { value: decimal(1), count: of },
      { value: decimal(0), count: rows - of },
    ];
    const largest = known.filter(({ count }) => count > 0);
    return { value, size: value, rows, enterprises: rows, largest, hasMore: false };
  };

  return {
    add: (values) => {
      rows += 1;
      for (let one = 0; one < given.length; one += 1) addFigure(one, values[given[one] ?? 0] ?? 0);
      for (const at of activity) {
        if ((values[at] ?? 0) > 0) {
          active += 1;
          break;
        }
      }
    },
    addTo: (sums) => {
      if (rows === 0) return;
      sums.addSum(place, "ENT_TOTAL", counted(decimal(rows), rows));
      if (activity.length > 0) sums.addSum(place, "ENT_ACTIVE", counted(decimal(active), active));
      for (const [one, at] of given.entries()) {
        const column = columns[at];
        if (column === undefined) continue;
        const scale = decimal(`1${"0".repeat(column.shift)}`);
        const fraction = multiply(decimal(hundredths[one] ?? 0), decimal("0.01"));
        const value = multiply(sum([beyond[one] ?? decimal(0), decimal(wholes[one] ?? 0), fraction]), scale);
        const own = Array.from({ length: rememberedLargest }, (_, rank) => one * rememberedLargest + rank)
          .filter((rank) => (counts[rank] ?? 0) > 0)
          .map((rank) => ({ value: multiply(textOf(largest[rank] ?? 0), scale), count: counts[rank] ?? 0 }));
        sums.addSum(place, column.indicator, {
          value,
          size: value,
          rows,
          enterprises: rows,
          largest: own,
          hasMore: hasMore[one] === 1,
        });
      }
    },
  };
};
