import { territoryOf } from "../national-id/territory-of.ts";
import type { Overlap } from "../roll-up/overlap.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";

/** The stated overlaps without those that identifiers measure wholly: of a pair of one territory whose enterprises all have identifiers in both registers. */
export const unmeasuredOverlaps = ({
  network,
  overlaps,
  shared,
}: Pick<RollUpContext, "network" | "overlaps" | "shared">): readonly Overlap[] => {
  const identified = new Set(shared?.identified ?? []);
  if (identified.size === 0) return overlaps;
  const territories = new Map(network.organisations.map(({ id, country }) => [id, territoryOf(country)]));
  return overlaps.filter(({ a, b }) => {
    const isOneTerritory = territories.has(a) && territories.get(a) === territories.get(b);
    return !(isOneTerritory && identified.has(a) && identified.has(b));
  });
};
