import { add, type Decimal, zero } from "../decimal/decimal.ts";
import { placesOfCountry } from "../network/geography.ts";
import { endOfYear } from "../network/validity.ts";
import { keyInPlace } from "../roll-up/cell-key.ts";
import type { CellPart } from "../roll-up/combine.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";
import { typesUpward } from "../roll-up/type-tree.ts";
import type { SharedEntry, SharedGroup } from "./shared-group.ts";

/** Which reporters add to each indicator at the place: those whose figures are in its parts. */
const addingTo = (parts: readonly CellPart[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const adding = new Map<string, Set<string>>();
  for (const { indicator, ids } of parts) {
    const known = adding.get(indicator) ?? new Set<string>();
    for (const id of ids) known.add(id);
    adding.set(indicator, known);
  }
  return adding;
};

/** What lies just below the place on the way to each reporter: a country or place, or in its own country the reporter itself. */
export const childOf = ({ year, network }: RollUpContext, geo: string): ((reporter: string) => string | null) => {
  const countries = new Map(network.organisations.map(({ id, country }) => [id, country]));
  const below = new Map<string, string | null>();
  const belowIn = (country: string): string | null => {
    const path = placesOfCountry(network, endOfYear(year), country);
    const place = path.indexOf(geo);
    return place === -1 ? null : (path[place - 1] ?? null);
  };
  return (reporter) => {
    const country = countries.get(reporter);
    if (country === undefined) return null;
    if (country === geo) return `reporter ${reporter}`;
    const known = below.get(country);
    if (known !== undefined) return known;
    const found = belowIn(country);
    below.set(country, found);
    return found;
  };
};

/** The entries that are no longer counted where the children meet: those of the best of each child but the best of all. */
const losing = (
  entries: readonly SharedEntry[],
  child: (reporter: string) => string | null,
): readonly SharedEntry[] => {
  const best = new Map<string, string>();
  for (const { reporter } of entries) {
    const below = child(reporter);
    if (below !== null && !best.has(below)) best.set(below, reporter);
  }
  if (best.size < 2) return [];
  const [, ...losers] = best.values();
  return entries.filter(({ reporter }) => losers.includes(reporter));
};

/** The cells that an entry is in, by `keyInPlace`. */
export const cellsOfEntry = ({ type, activity, unit }: SharedEntry, { indicator }: SharedGroup): readonly string[] =>
  typesUpward(type).flatMap((one) =>
    [...new Set([activity, "_T"])].map((of) => keyInPlace({ type: one, activity: of, indicator, detail: "_T", unit })),
  );

/** An entry that counts no more at a place, since a better one of its enterprises does. */
export interface SharedLoss {
  readonly entry: SharedEntry;
  readonly group: SharedGroup;
}

/** Each enterprise counts at a place once, with the figures of the best entry whose reporter adds: the entries of the others, without those that what lies below has removed already. */
export const sharedLosses = (
  context: RollUpContext,
  geo: string,
  parts: readonly CellPart[],
): readonly SharedLoss[] => {
  const { groups } = context.shared ?? { groups: [] };
  if (groups.length === 0) return [];
  const adding = addingTo(parts);
  const child = childOf(context, geo);
  return groups.flatMap((group) => {
    const reporters = adding.get(group.indicator);
    const entries = group.entries.filter(({ reporter }) => reporters?.has(reporter));
    return losing(entries, child).map((entry) => ({ entry, group }));
  });
};

/** What matched identifiers remove at a place, by `keyInPlace`. */
export const sharedRemoval = (
  context: RollUpContext,
  geo: string,
  parts: readonly CellPart[],
): ReadonlyMap<string, Decimal> => {
  const removed = new Map<string, Decimal>();
  for (const { entry, group } of sharedLosses(context, geo, parts)) {
    for (const key of cellsOfEntry(entry, group)) removed.set(key, add(removed.get(key) ?? zero, entry.value));
  }
  return removed;
};
