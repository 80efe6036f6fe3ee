import { endOfYear, placesOfCountry, type ReturnCell } from "@coop-census/census";
import { readMembers, refreshMembers, type Tx } from "@coop-census/store";
import type { Reference } from "./reference-memory.ts";

/**
 * The cells of returns that a place above the countries needs beside the cells below it: those of all its reporters where
 * an overlap has both its sides among them, since what it does is limited by what each gives; none otherwise.
 */
export const membersInOverlap = async (
  tx: Tx,
  { year, geo }: { readonly year: number; readonly geo: string },
  { network, overlaps }: Reference,
): Promise<readonly ReturnCell[]> => {
  const here = new Set(
    network.organisations
      .filter(({ country }) => placesOfCountry(network, endOfYear(year), country).includes(geo))
      .map(({ id }) => id),
  );
  if (!overlaps.some(({ a, b }) => here.has(a) && here.has(b))) return [];
  await refreshMembers(tx, year, [...here]);
  return readMembers(tx, year, [...here]);
};
