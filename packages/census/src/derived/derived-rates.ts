import { type Decimal, divide, sum, zero } from "../decimal/decimal.ts";
import { placesOfCountry } from "../network/geography.ts";
import { endOfYear } from "../network/validity.ts";
import { membersOfPlace } from "../roll-up/members-of-place.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";
import { typesUpward } from "../roll-up/type-tree.ts";
import { uniteFlags } from "../roll-up/unite-flags.ts";
import { type PairedLevels, pairedLevels } from "./paired-levels.ts";
import { type RateDefinition, rateDefinitions } from "./rate-definition.ts";
import { womenOfBreakdowns } from "./women-of-breakdowns.ts";

/** A rate of a place, with everything that it is made of. */
export interface DerivedRate {
  readonly year: number;
  readonly geo: string;
  readonly type: string;
  readonly activity: string;
  readonly detail: string;
  readonly code: string;
  readonly numerator: Decimal;
  readonly denominator: Decimal;
  /** Rounded half-up to four decimals; null where the denominator is 0, or where nobody gave both for the year itself. */
  readonly rate: Decimal | null;
  readonly flags: string;
  /** Who gave both for the year itself, sorted; who gave both as stand-ins, which are no base for a rate; of how many members. */
  readonly reporters: { readonly ids: readonly string[]; readonly standIns: readonly string[]; readonly of: number };
}

type Context = Pick<RollUpContext, "year" | "series" | "network" | "members">;

const idsOf = (pairs: readonly PairedLevels[]): readonly string[] =>
  [...new Set(pairs.map(({ reporter }) => reporter))].sort();

const rateOf = (context: Context, geo: string, definition: RateDefinition, pairs: readonly PairedLevels[]) => {
  const fresh = pairs.filter(({ isStandIn }) => !isStandIn);
  const [numerator, denominator] = [sum(fresh.map(({ first }) => first)), sum(fresh.map(({ second }) => second))];
  const ids = idsOf(fresh);
  const known = membersOfPlace(context.network, context.year, context.series, geo);
  return {
    year: context.year,
    geo,
    code: definition.code,
    numerator,
    denominator,
    rate: denominator === zero ? null : divide(numerator, denominator, 4),
    flags: uniteFlags(...fresh.map(({ flags }) => flags)),
    reporters: {
      ids,
      standIns: idsOf(pairs).filter((id) => !ids.includes(id)),
      of: new Set([...known, ...idsOf(pairs)]).size,
    },
  };
};

/**
 * Every rate of a year at every place, from the levels of the reporters that gave both; never from two sums of different
 * reporters, never an average. The levels are gross: an overlap of two members is in both.
 */
export const derivedRates = (context: Context): readonly DerivedRate[] => {
  const members = womenOfBreakdowns(context.members);
  return rateDefinitions.flatMap((definition) => {
    const placed = pairedLevels(members, definition.numerator, definition.denominator).flatMap((pair) =>
      placesOfCountry(context.network, endOfYear(context.year), pair.country).flatMap((geo) =>
        typesUpward(pair.type).map((type) => ({ geo, type, pair })),
      ),
    );
    const groups = Map.groupBy(placed, ({ geo, type, pair }) =>
      JSON.stringify([geo, type, pair.activity, pair.detail]),
    );
    return [...groups.values()].flatMap((group): readonly DerivedRate[] => {
      const [first] = group;
      if (first === undefined) return [];
      const { geo, type } = first;
      const { activity, detail } = first.pair;
      const rate = rateOf(
        context,
        geo,
        definition,
        group.map(({ pair }) => pair),
      );
      return [{ ...rate, type, activity, detail }];
    });
  });
};
