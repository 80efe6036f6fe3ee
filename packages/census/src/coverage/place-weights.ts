import type { Decimal } from "../decimal/decimal.ts";
import { placesOfCountry } from "../network/geography.ts";
import type { Network } from "../network/network.ts";
import { endOfYear } from "../network/validity.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import { membersOfPlace } from "../roll-up/members-of-place.ts";
import type { Series } from "../roll-up/series.ts";

/** The additive members that the coverage of a place is measured against, with the weights of those that have one. */
export interface PlaceWeights {
  /** The known ones, and any other that gave a figure there; sorted ids. */
  readonly members: readonly string[];
  readonly weights: ReadonlyMap<string, Decimal>;
}

/** The members of a place in a year and series with their weights. */
export const placeWeights = (from: {
  readonly year: number;
  readonly series: Series;
  readonly network: Network;
  readonly geo: string;
  /** The year's reported member cells. */
  readonly members: readonly Pick<MemberCell, "reporter" | "country">[];
  readonly weights: ReadonlyMap<string, Decimal>;
}): PlaceWeights => {
  const { year, series, network, geo, weights } = from;
  const isHere = ({ country }: Pick<MemberCell, "country">): boolean =>
    placesOfCountry(network, endOfYear(year), country).includes(geo);
  const answering = from.members.filter(isHere).map(({ reporter }) => reporter);
  return { members: [...new Set([...membersOfPlace(network, year, series, geo), ...answering])].sort(), weights };
};
