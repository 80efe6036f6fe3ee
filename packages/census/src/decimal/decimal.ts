import Big from "big.js";

/**
 * An exact decimal as canonical text: no exponent, no plus sign, no leading zeros, no trailing zeros
 * after the point, never "-0". Two equal numbers are the same string. Figures are never floats.
 */
export type Decimal = string & { readonly __decimal: unique symbol };

const decimalText = /^-?\d+(\.\d+)?$/;

const canonicalText = /^(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d*[1-9])$/;

const canonical = (value: Big): Decimal => {
  const text = value.toFixed();
  // Text becomes a Decimal here and in `decimal`; Big has just proved that it is a number.
  return (text === "-0" ? "0" : text) as Decimal;
};

/** Reads plain decimal text ("-12.50"); throws a RangeError for anything else, since code, not a person, wrote it. */
export const decimal = (text: string | number | bigint): Decimal => {
  const plain = String(text);
  // What is canonical as it stands needs no arithmetic: a register has millions of such figures.
  if (canonicalText.test(plain)) return plain as Decimal;
  if (!decimalText.test(plain)) throw new RangeError(`not a plain decimal: ${JSON.stringify(plain)}`);
  return canonical(new Big(plain));
};

/** Whether the text is a plain decimal that `decimal` would read. */
export const isDecimalText = (text: string): boolean => decimalText.test(text);

export const zero: Decimal = decimal(0);

/** Whole numbers of fewer digits are floats exactly, and so are sums of two of them. */
const mostDigits = 15;

const isSmallWhole = (value: Decimal): boolean => value.length <= mostDigits && !value.includes(".");

export const add = (a: Decimal, b: Decimal): Decimal =>
  isSmallWhole(a) && isSmallWhole(b) ? decimal(Number(a) + Number(b)) : canonical(new Big(a).plus(b));
export const subtract = (a: Decimal, b: Decimal): Decimal => canonical(new Big(a).minus(b));
export const multiply = (a: Decimal, b: Decimal): Decimal => (b === "1" ? a : canonical(new Big(a).times(b)));

/** The value without its sign. */
export const absolute = (value: Decimal): Decimal => canonical(new Big(value).abs());

/** Digits after the point of what is added without decimal arithmetic. */
const fractionDigits = 6;

/**
 * The millionths after the point of a figure that has no more than these, with its sign; null where it has more, or where
 * what stands before the point is no float exactly.
 */
const millionthsOf = (value: Decimal, point: number): number | null => {
  const digits = value.length - point - 1;
  if (point > mostDigits || digits > fractionDigits) return null;
  const millionths = Number(value.slice(point + 1)) * 10 ** (fractionDigits - digits);
  return value.startsWith("-") ? -millionths : millionths;
};

/** A short figure as two floats that are exact, before the point and millionths after it; null for a longer one. */
const shortOf = (value: Decimal): { readonly whole: number; readonly millionths: number } | null => {
  const point = value.indexOf(".");
  if (point === -1) return value.length <= mostDigits ? { whole: Number(value), millionths: 0 } : null;
  const millionths = millionthsOf(value, point);
  return millionths === null ? null : { whole: Number(value.slice(0, point)), millionths };
};

/** The exact sum, in any order. */
export const sum = (values: Iterable<Decimal>): Decimal => {
  // Nearly all figures are short: what stands before and after the point is added as floats for as long as these are
  // exact, and all else as decimals.
  let whole = 0;
  let millionths = 0;
  let rest: Big | null = null;
  for (const value of values) {
    const isExact = Math.abs(whole) < 2 ** 52 && Math.abs(millionths) < 2 ** 52;
    const short = isExact ? shortOf(value) : null;
    if (short !== null) {
      whole += short.whole;
      millionths += short.millionths;
    } else rest = (rest ?? new Big(0)).plus(value);
  }
  if (rest === null && millionths === 0) return decimal(whole);
  return canonical((rest ?? new Big(0)).plus(whole).plus(new Big(millionths).div(10 ** fractionDigits)));
};

/** Negative, zero or positive, as `a` is smaller than, equal to or larger than `b`. */
export const compare = (a: Decimal, b: Decimal): number => new Big(a).cmp(b);

export const minimum = (a: Decimal, b: Decimal): Decimal => (compare(a, b) <= 0 ? a : b);

/**
 * The quotient rounded half-up to `places` decimals: ratios are shown, never stored or added.
 * Throws a RangeError when `b` is zero.
 */
export const divide = (a: Decimal, b: Decimal, places: number): Decimal => {
  if (compare(b, zero) === 0) throw new RangeError("division by zero");
  const precise = new Big(a);
  const Scoped = Big();
  Scoped.DP = places;
  Scoped.RM = Scoped.roundHalfUp;
  return canonical(new Scoped(precise.toFixed()).div(b));
};

/** The JSON form of a figure: a number where it is a safe integer, exact text otherwise (docs/architecture.md, section 4). */
export const toJsonFigure = (value: Decimal): number | string => {
  if (value.includes(".")) return value;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
};
