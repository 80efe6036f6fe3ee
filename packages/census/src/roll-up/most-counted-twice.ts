import { type Decimal, decimal, sum, zero } from "../decimal/decimal.ts";
import { smallestUnion } from "../linear-program/smallest-union.ts";
import { connectedReporters, type Joined } from "./connected-reporters.ts";

/** How much two reporters of one cell may have in common at most. */
export interface ReporterCap extends Joined {
  readonly cap: Decimal;
}

const places = 6;

const placesOf = (value: Decimal): number => value.split(".")[1]?.length ?? 0;
const scaled = (value: Decimal, digits: number): bigint => {
  const [whole = "", part = ""] = value.split(".");
  return BigInt(`${whole}${part.padEnd(digits, "0")}`);
};

/** A whole number of the 10^digits-th part of one, as a decimal. */
const unscaled = (value: bigint, digits: number): Decimal => {
  const text = value.toString().padStart(digits + 1, "0");
  return decimal(digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`);
};

/**
 * How much of a cell the pairs allow to be counted more than once, at most: the sizes of the reporters that they connect
 * less their smallest union. No size is negative. Of what is counted in whole things the union is a whole number, so this
 * is rounded down to one; of others up at six decimals, or at those of the sizes where they have more.
 */
export const mostCountedTwice = (
  caps: readonly ReporterCap[],
  given: ReadonlyMap<string, Decimal>,
  isCounted: boolean,
): Decimal =>
  sum(
    connectedReporters(caps).map(({ reporters, pairs }) => {
      const sizes = reporters.map((one) => given.get(one) ?? zero);
      const least = Math.max(...[...sizes, ...pairs.map(({ cap }) => cap)].map(placesOf));
      const digits = isCounted && least === 0 ? 0 : Math.max(places, least);
      const whole = sizes.map((size) => scaled(size, digits));
      const { numerator, denominator } = smallestUnion(
        whole,
        pairs.map(({ sides: [a, b], cap }) => ({
          a: reporters.indexOf(a),
          b: reporters.indexOf(b),
          cap: scaled(cap, digits),
        })),
      );
      const twice = whole.reduce((all, one) => all + one, 0n) * denominator - numerator;
      return unscaled(
        isCounted && least === 0 ? twice / denominator : (twice + denominator - 1n) / denominator,
        digits,
      );
    }),
  );
