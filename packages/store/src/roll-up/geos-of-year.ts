import { places } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { networkInForce } from "../reference/network-in-force.ts";
import { acceptedVersions } from "./accepted-versions.ts";
import { geosWithCells } from "./geos-with-cells.ts";

/** The countries that a year has accepted returns of or figures of, sorted. */
export const geosOfYear = async (db: Db, year: number): Promise<readonly string[]> => {
  const roster = await networkInForce(db);
  const countries = new Map(roster?.network.organisations.map(({ id, country }) => [id, country]));
  const answered = (await acceptedVersions(db, year)).map(({ organisation }) => countries.get(organisation));
  const stored = (await geosWithCells(db)).filter((one) => one.year === year).map(({ geo }) => geo);
  const known = [...answered, ...stored].filter((geo) => geo !== undefined);
  return [...new Set(known)].filter((geo) => !places.some((place) => place === geo)).sort();
};
