import { add, type Decimal, sum } from "../decimal/decimal.ts";
import { placesOfCountry } from "../network/geography.ts";
import { endOfYear } from "../network/validity.ts";
import { membersOfPlace } from "../roll-up/members-of-place.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";
import { typesUpward } from "../roll-up/type-tree.ts";
import { uniteFlags } from "../roll-up/unite-flags.ts";
import { pairedLevels } from "./paired-levels.ts";

/** WRK_SCOPE of a place: persons working in cooperatives and producer-members within their scope. */
export interface WorkingInScope {
  readonly year: number;
  readonly geo: string;
  readonly type: string;
  readonly activity: string;
  readonly detail: string;
  readonly workers: Decimal;
  readonly producers: Decimal;
  readonly value: Decimal;
  readonly flags: string;
  readonly reporters: { readonly ids: readonly string[]; readonly of: number };
}

/** WRK_TOTAL + WRK_PROD at every place, of the reporters that gave both: a sum of different reporters is never made. */
export const workingInScope = (
  context: Pick<RollUpContext, "year" | "series" | "network" | "members">,
): readonly WorkingInScope[] => {
  const { year, series, network, members } = context;
  const placed = pairedLevels(members, "WRK_TOTAL", "WRK_PROD").flatMap((pair) =>
    placesOfCountry(network, endOfYear(year), pair.country).flatMap((geo) =>
      typesUpward(pair.type).map((type) => ({ ...pair, geo, type })),
    ),
  );
  const groups = Map.groupBy(placed, ({ geo, type, activity, detail }) =>
    JSON.stringify([geo, type, activity, detail]),
  );
  return [...groups.values()].flatMap((group): readonly WorkingInScope[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { geo, type, activity, detail } = first;
    const [workers, producers] = [sum(group.map((one) => one.first)), sum(group.map((one) => one.second))];
    const ids = [...new Set(group.map(({ reporter }) => reporter))].sort();
    const of = new Set([...membersOfPlace(network, year, series, geo), ...ids]).size;
    const flags = uniteFlags(...group.map((one) => one.flags));
    const value = add(workers, producers);
    return [{ year, geo, type, activity, detail, workers, producers, value, flags, reporters: { ids, of } }];
  });
};
