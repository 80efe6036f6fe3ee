import { compare, type Decimal, decimal, divide, multiply } from "../decimal/decimal.ts";
import { v14Bands } from "./v14-bands.ts";

/** What V14 says of a turnover a worker; `ratio` as it is shown. */
export type V14Verdict =
  | { readonly kind: "unusual"; readonly ratio: Decimal }
  | { readonly kind: "impossible"; readonly ratio: Decimal }
  | { readonly kind: "unit-too-large" | "unit-too-small"; readonly ratio: Decimal; readonly factor: Decimal };

const { possible, usual, factors } = v14Bands;

type Band = typeof possible | typeof usual;

const isWithin = (ratio: Decimal, { low, high }: Band): boolean =>
  compare(ratio, low) >= 0 && compare(ratio, high) <= 0;

/** The factor that brings the ratio into the usual band, else into the possible one; null where none does. */
const likelyFactor = (ratio: Decimal, isHigh: boolean): Decimal | null => {
  const scaled = (factor: Decimal): Decimal => (isHigh ? divide(ratio, factor, 6) : multiply(ratio, factor));
  for (const band of [usual, possible]) {
    const found = factors.find((factor) => isWithin(scaled(factor), band));
    if (found !== undefined) return found;
  }
  return null;
};

/** Null where the ratio, in EUR a worker, is a usual one. */
export const v14Verdict = (exact: Decimal): V14Verdict | null => {
  if (isWithin(exact, usual)) return null;
  const ratio = divide(exact, decimal(1), 2);
  if (isWithin(exact, possible)) return { kind: "unusual", ratio };
  const isHigh = compare(exact, possible.high) > 0;
  const factor = likelyFactor(exact, isHigh);
  if (factor === null) return { kind: "impossible", ratio };
  return { kind: isHigh ? "unit-too-large" : "unit-too-small", ratio, factor };
};
