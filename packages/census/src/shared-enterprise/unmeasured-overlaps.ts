import { compare, type Decimal, subtract, sum, zero } from "../decimal/decimal.ts";
import { territoryOf } from "../national-id/territory-of.ts";
import type { Overlap } from "../roll-up/overlap.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";
import { typesUpward } from "../roll-up/type-tree.ts";
import type { SharedGroup } from "./shared-group.ts";

/** What identifiers have found of an overlap: what the lower ranking of the two sides gives. */
const matchedOf = (groups: readonly SharedGroup[], { a, b, type, indicator }: Overlap): Decimal =>
  sum(
    groups.flatMap((group) => {
      const sides = group.entries.filter(({ reporter }) => reporter === a || reporter === b);
      const [first] = sides;
      const others = sides.filter(({ reporter }) => reporter !== first?.reporter);
      const isOfType = type === null || sides.some((entry) => typesUpward(entry.type).includes(type));
      return group.indicator === indicator && isOfType ? others.map(({ value }) => value) : [];
    }),
  );

/**
 * The stated overlaps with what identifiers have not measured already: nothing is left of a pair of one territory whose
 * enterprises all have identifiers in both registers, and a declared amount is less by what was matched.
 */
export const unmeasuredOverlaps = ({
  network,
  overlaps,
  shared,
}: Pick<RollUpContext, "network" | "overlaps" | "shared">): readonly Overlap[] => {
  if (shared === undefined || shared.identified.length + shared.groups.length === 0) return overlaps;
  const identified = new Set(shared.identified);
  const territories = new Map(network.organisations.map(({ id, country }) => [id, territoryOf(country)]));
  return overlaps.flatMap((overlap): readonly Overlap[] => {
    const { a, b, amount } = overlap;
    const isOneTerritory = territories.has(a) && territories.get(a) === territories.get(b);
    if (isOneTerritory && identified.has(a) && identified.has(b)) return [];
    if (overlap.kind !== "declared" || amount === null) return [overlap];
    const matched = matchedOf(shared.groups, overlap);
    if (matched === zero) return [overlap];
    const rest = subtract(amount, matched);
    return compare(rest, zero) > 0 ? [{ ...overlap, amount: rest }] : [];
  });
};
