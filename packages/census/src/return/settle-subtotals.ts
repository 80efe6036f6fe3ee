import { compare, subtract, sum, zero } from "../decimal/decimal.ts";
import type { Observation } from "../observation/observation.ts";
import { ancestorTypes } from "../reference/coop-type.ts";
import { uniteFlags } from "../roll-up/unite-flags.ts";

const isOfOneFrame = (a: Observation, b: Observation): boolean =>
  a.indicator === b.indicator &&
  a.scope === b.scope &&
  a.perimeter === b.perimeter &&
  a.area === b.area &&
  a.activity === b.activity;

/**
 * A type that contains other types of the return (SOCIAL beside SOCIAL_A) is a total of them: it would count twice. It
 * is left out, or reduced to what its parts do not explain, with flag E; V05 judges the difference.
 */
export const settleSubtotals = (observations: readonly Observation[]): readonly Observation[] =>
  observations.flatMap((one): readonly Observation[] => {
    const parts = observations.filter(
      (other) => isOfOneFrame(one, other) && ancestorTypes(other.type).includes(one.type),
    );
    if (parts.length === 0) return [one];
    const rest = subtract(one.value, sum(parts.map((part) => part.value)));
    return compare(rest, zero) > 0 ? [{ ...one, value: rest, flags: uniteFlags(one.flags, "E") }] : [];
  });
