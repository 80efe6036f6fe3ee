import { compare, type Decimal } from "../decimal/decimal.ts";

/** One of many values, and how often it stands among them. */
export interface CountedValue {
  readonly value: Decimal;
  readonly count: number;
}

/** The few largest of many values, so that some may be taken back and the largest of the rest still be known. */
export interface LargestValues {
  /** The largest first, each once. */
  readonly known: CountedValue[];
  /** Whether there are smaller ones that are not known. */
  hasMore: boolean;
}

/** How many different values are remembered. */
export const rememberedLargest = 4;

export const noValues = (): LargestValues => ({ known: [], hasMore: false });

// Rounding never turns two numbers about, so that floats decide wherever they differ.
const isLarger = (a: Decimal, b: Decimal): boolean => {
  const difference = Number(a) - Number(b);
  return difference === 0 ? a !== b && compare(a, b) > 0 : difference > 0;
};

/** Puts a value without its sign, so many times, among those that are known; before anything is taken back. */
export const putValue = (values: LargestValues, { value, count }: CountedValue): void => {
  const { known } = values;
  let place = known.length;
  while (place > 0 && isLarger(value, known[place - 1]?.value ?? value)) place -= 1;
  const same = known[place - 1];
  if (same !== undefined && same.value === value) {
    known[place - 1] = { value, count: same.count + count };
    return;
  }
  if (place < rememberedLargest) known.splice(place, 0, { value, count });
  else values.hasMore = true;
  if (known.length > rememberedLargest) {
    known.pop();
    values.hasMore = true;
  }
};

/** Takes one value back that was put in; one that is not known is among the smaller ones. */
export const takeValue = ({ known }: LargestValues, value: Decimal): void => {
  const place = known.findIndex((one) => one.value === value);
  const found = known[place];
  if (found === undefined) return;
  if (found.count === 1) known.splice(place, 1);
  else known[place] = { value, count: found.count - 1 };
};
