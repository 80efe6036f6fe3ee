import { type Network, type Overlap, touchedPlaces } from "@coop-census/census";
import { enqueue, geosWithCells, judgeCountry, listSubmissions, type Tx, yearsWithRegisters } from "@coop-census/store";
import { type ReferenceState, readReferenceState } from "./reference-state.ts";
import { regroupedCountries } from "./regrouped-countries.ts";

const nobody: Network = { bodies: [], countries: [], organisations: [], affiliations: [] };

/** The organisations of the overlaps that stand in one of the two lists only. */
const sidesOfChanged = (before: readonly Overlap[], after: readonly Overlap[]): ReadonlySet<string> => {
  const [old, now] = [before, after].map((list) => new Map(list.map((one) => [JSON.stringify(one), one])));
  const changed = [
    ...[...(old ?? [])].filter(([key]) => now?.has(key) !== true),
    ...[...(now ?? [])].filter(([key]) => old?.has(key) !== true),
  ];
  return new Set(changed.flatMap(([, { a, b }]) => [a, b]));
};

/**
 * Lets the figures follow what a change of the roster or of the overlaps touches, and nothing else: the countries whose
 * members, place or overlaps are others now, with all above them, and the places that such a country has left. Returns
 * that stand beside others now are judged again.
 */
export const requestRollUp = async (tx: Tx, before: ReferenceState): Promise<void> => {
  const after = await readReferenceState(tx);
  if (after.network === null) return;
  const sides = sidesOfChanged(before.overlaps, after.overlaps);
  const overlapping = after.network.organisations.filter(({ id }) => sides.has(id)).map(({ country }) => country);
  const accepted = await listSubmissions(tx, { state: "accepted" });
  const years = new Set([...accepted, ...(await geosWithCells(tx))].map(({ year }) => year));
  for (const year of [...years].sort((a, b) => a - b)) {
    const { countries, left } = touchedPlaces(before.network ?? nobody, after.network, year);
    for (const country of new Set([...countries, ...overlapping])) await enqueue(tx, "national", { year, country });
    for (const place of left) await enqueue(tx, "regional", { year, place });
  }
  for (const country of regroupedCountries(before.network ?? nobody, after.network)) {
    // What its registers have in common with others is other, even where nobody who came or went adds.
    const moved = [...(await judgeCountry(tx, country)).map(({ year }) => year), ...(await yearsWithRegisters(tx))];
    for (const year of new Set(moved)) await enqueue(tx, "national", { year, country });
  }
};
