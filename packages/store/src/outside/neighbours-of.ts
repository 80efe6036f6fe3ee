import type { Db } from "../database/db.ts";
import { organisationsIn } from "../roll-up/organisations-in.ts";
import { countryOf } from "./country-of.ts";
import { type Neighbours, readNeighbours } from "./read-neighbours.ts";

/** What a return of an organisation is judged beside: all accepted returns of its country. */
export const neighboursOf = async (db: Db, organisation: string): Promise<Neighbours> => {
  const country = await countryOf(db, organisation);
  return readNeighbours(db, country === null ? [] : await organisationsIn(db, country));
};
