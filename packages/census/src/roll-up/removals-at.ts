import type { Decimal } from "../decimal/decimal.ts";
import { placesOfCountry } from "../network/geography.ts";
import { endOfYear } from "../network/validity.ts";
import { matchedPairs } from "../shared-enterprise/matched-pairs.ts";
import { sharedRemoval } from "../shared-enterprise/shared-removal.ts";
import { unmeasuredOverlaps } from "../shared-enterprise/unmeasured-overlaps.ts";
import type { CellPart } from "./combine.ts";
import { contributionsOf } from "./contributions.ts";
import type { MemberCell } from "./member-cell.ts";
import type { Overlap } from "./overlap.ts";
import { type OverlappingPair, overlappingPairs } from "./overlapping-pair.ts";
import { type OverlapsAt, overlapsAt } from "./overlaps-at.ts";
import type { RollUpContext } from "./roll-up-context.ts";

/** What is counted twice at a place, and is removed there or widens its bounds. */
export interface RemovalsAt {
  /** Those that identifiers do not measure wholly. */
  readonly overlaps: readonly Overlap[];
  readonly pairs: readonly OverlappingPair[];
  readonly declared: OverlapsAt;
  /** What matched identifiers remove, by `keyInPlace`. */
  readonly shared: ReadonlyMap<string, Decimal>;
}

/** The cells of the place's members that stand in an overlap with another of them; nobody else's are needed. */
const membersInOverlap = ({ year, network, overlaps, members }: RollUpContext, geo: string): readonly MemberCell[] => {
  const reporters = new Set(members.map(({ reporter }) => reporter));
  const both = overlaps.filter(({ a, b }) => reporters.has(a) && reporters.has(b));
  if (both.length === 0) return [];
  const sides = new Set(both.flatMap(({ a, b }) => [a, b]));
  const countries = new Set(members.map(({ country }) => country));
  const here = new Set([...countries].filter((one) => placesOfCountry(network, endOfYear(year), one).includes(geo)));
  return members.filter(({ country, reporter }) => here.has(country) && sides.has(reporter));
};

/** Everything that overlaps at a place, whose parts are given. */
export const removalsAt = (given: RollUpContext, geo: string, parts: readonly CellPart[]): RemovalsAt => {
  const context = { ...given, overlaps: unmeasuredOverlaps(given) };
  const here = membersInOverlap(context, geo);
  const contributions = contributionsOf(here);
  const pairs = overlappingPairs(context, geo, here, contributions);
  const matched = matchedPairs(context, geo, new Set(pairs.flatMap(({ sides }) => sides)));
  return {
    overlaps: context.overlaps,
    pairs,
    declared: overlapsAt(pairs, contributions, matched),
    shared: sharedRemoval(context, geo, parts),
  };
};
