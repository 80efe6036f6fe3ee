import { placesOfCountry } from "../network/geography.ts";
import { endOfYear } from "../network/validity.ts";
import { keyInPlace } from "../roll-up/cell-key.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";
import { typesUpward } from "../roll-up/type-tree.ts";
import type { FigureCoordinates } from "./published-figure.ts";

/** A figure that two editions have, and what its reporters give to it in one of them that they do not give alike in the other. */
export interface ChangedMembers {
  readonly coordinates: Omit<FigureCoordinates, "view">;
  readonly before: readonly MemberCell[];
  readonly after: readonly MemberCell[];
}

type Context = Pick<RollUpContext, "year" | "series" | "network" | "members">;

interface Placed {
  readonly member: MemberCell;
  readonly places: readonly string[];
  /** All that is printed of what the member gives: flags are no part of a sum. */
  readonly content: string;
}

const placeMembers = ({ year, network, members }: Context): readonly Placed[] => {
  const known = new Map<string, readonly string[]>();
  return members.map((member) => {
    const places = known.get(member.country) ?? placesOfCountry(network, endOfYear(year), member.country);
    known.set(member.country, places);
    const { reporter, value, composition } = member;
    return { member, places, content: JSON.stringify([reporter, places, keyInPlace(member), value, composition]) };
  });
};

const coordinatesOf = ({ member, places }: Placed, series: string): readonly ChangedMembers["coordinates"][] => {
  const { activity, indicator, detail, unit } = member;
  const types = typesUpward(member.type);
  return places.flatMap((geo) => types.map((type) => ({ series, geo, type, activity, indicator, detail, unit })));
};

const nameOf = ({ geo, ...key }: ChangedMembers["coordinates"]): string => `${geo} ${keyInPlace(key)}`;

const othersThan = (all: readonly Placed[], others: readonly Placed[]): readonly Placed[] => {
  const known = new Set(others.map(({ content }) => content));
  return all.filter(({ content }) => !known.has(content));
};

/**
 * Every figure that both editions have and whose difference tells something: who subtracts one from the other has what is
 * given in the later one alone less what is given in the earlier one alone, be it of the value or of what it is made of.
 */
export const changedMembers = (before: Context, after: Context): readonly ChangedMembers[] => {
  const [old, now] = [placeMembers(before), placeMembers(after)];
  const found = new Map<
    string,
    { coordinates: ChangedMembers["coordinates"]; before: MemberCell[]; after: MemberCell[] }
  >();
  const collect = (changed: readonly Placed[], side: "before" | "after"): void => {
    for (const one of changed) {
      for (const coordinates of coordinatesOf(one, after.series)) {
        const name = nameOf(coordinates);
        const kept = found.get(name) ?? { coordinates, before: [], after: [] };
        kept[side].push(one.member);
        found.set(name, kept);
      }
    }
  };
  collect(othersThan(old, now), "before");
  collect(othersThan(now, old), "after");
  if (found.size === 0) return [];
  const namesIn = (all: readonly Placed[]): ReadonlySet<string> =>
    new Set(all.flatMap((one) => coordinatesOf(one, after.series).map(nameOf)));
  const [inOld, inNow] = [namesIn(old), namesIn(now)];
  return [...found].flatMap(([name, changed]) => (inOld.has(name) && inNow.has(name) ? [changed] : []));
};
