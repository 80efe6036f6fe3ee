import { compare, zero } from "../decimal/decimal.ts";
import { ancestorTypes } from "../reference/coop-type.ts";
import { remainderOf, sumFigures } from "./figure.ts";
import type { PartValue } from "./part-row.ts";

const keyOf = (type: string, { area, activity }: PartValue): string => JSON.stringify([type, area, activity]);

/** The values below each type of an area and activity. */
const valuesBelow = (values: readonly PartValue[]): ReadonlyMap<string, readonly PartValue[]> => {
  const below = new Map<string, PartValue[]>();
  for (const value of values) {
    for (const ancestor of ancestorTypes(value.type)) {
      const key = keyOf(ancestor, value);
      const known = below.get(key);
      if (known === undefined) below.set(key, [value]);
      else known.push(value);
    }
  }
  return below;
};

/**
 * A type that contains other types of the return (SOCIAL beside SOCIAL_A) is a total of them: it would count twice. It
 * is left out, or reduced to what its parts do not explain, with flag E; V05 judges the difference. Where a part is
 * kept out, so is the difference, which would bring it back. Types that are divided otherwise than each other by area or
 * activity meet in no row: `settleMixedTypes` is for them.
 */
export const settleSubtotals = (values: readonly PartValue[]): readonly PartValue[] => {
  const below = valuesBelow(values);
  return values.flatMap((one): readonly PartValue[] => {
    const { figure } = one;
    if (figure === null) return [one];
    const parts = below.get(keyOf(one.type, one)) ?? [];
    if (parts.some(({ isKeptOut }) => isKeptOut)) return [{ ...one, figure: null, isKeptOut: true }];
    const given = parts.map((part) => part.figure).filter((part) => part !== null);
    if (given.length === 0) return [one];
    const rest = remainderOf(figure, sumFigures(given));
    return compare(rest.value, zero) > 0 ? [{ ...one, figure: rest }] : [];
  });
};
