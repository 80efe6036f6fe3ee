import { type Indicator, indicators } from "@coop-census/census";
import { compareCodePoints } from "../../../text/compare-code-points.ts";

const place = new Map(indicators.map(({ code }, index) => [code, index]));

const placeOf = ({ code }: Indicator): number => place.get(code) ?? place.size;

/** Indicators in the order of the methodology; those that it does not know come last, by code. */
export const indicatorsInOrder = (given: readonly Indicator[]): readonly Indicator[] =>
  given.toSorted((a, b) => placeOf(a) - placeOf(b) || compareCodePoints(a.code, b.code));
