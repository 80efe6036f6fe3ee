import { endOfYear, placesOfCountry, type ReturnCell } from "@coop-census/census";
import { readMembers, refreshMembers, type Tx } from "@coop-census/store";
import type { Reference } from "./reference-memory.ts";

/**
 * The cells of returns that a place above the countries needs beside the cells below it: those of the
 * reporters between whom there is an overlap, since what it does is limited by what each of them gives.
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
  const sides = new Set(overlaps.filter(({ a, b }) => here.has(a) && here.has(b)).flatMap(({ a, b }) => [a, b]));
  await refreshMembers(tx, year, [...sides]);
  return readMembers(tx, year, [...sides]);
};
