import { compare, type Decimal, subtract, sum, zero } from "../decimal/decimal.ts";
import type { Overlap } from "../roll-up/overlap.ts";
import { typesUpward } from "../roll-up/type-tree.ts";
import type { SharedGroup } from "./shared-group.ts";

/** The type that an overlap is of in a unit (`typeOfOverlap`); null where its sides meet in none. */
type TypeIn = (unit: string) => string | null;

/** What identifiers have found of an overlap: what the lower ranking of the two sides gives. */
const matchedOf = (groups: readonly SharedGroup[], { a, b, indicator }: Overlap, typeIn: TypeIn): Decimal =>
  sum(
    groups.flatMap((group) => {
      if (group.indicator !== indicator) return [];
      const sides = group.entries.filter(({ reporter }) => reporter === a || reporter === b);
      const [first] = sides;
      const others = sides.filter(({ reporter }) => reporter !== first?.reporter);
      if (first === undefined || others.length === 0) return [];
      const own = typeIn(first.unit);
      const isOfType = own !== null && sides.some(({ type }) => typesUpward(type).includes(own));
      return isOfType ? others.map(({ value }) => value) : [];
    }),
  );

/**
 * What a declared overlap says beside what identifiers have measured of it, in its own type alone: worker-owned
 * enterprises that are matched are not among the cooperatives that two have stated. Null where nothing is left.
 */
export const restOfDeclared = (overlap: Overlap, groups: readonly SharedGroup[], typeIn: TypeIn): Overlap | null => {
  const { kind, amount } = overlap;
  if (kind !== "declared" || amount === null) return overlap;
  const matched = matchedOf(groups, overlap, typeIn);
  if (matched === zero) return overlap;
  const rest = subtract(amount, matched);
  return compare(rest, zero) > 0 ? { ...overlap, amount: rest } : null;
};
