import type { Db } from "../database/db.ts";
import { byFinality } from "./by-finality.ts";
import type { PublicEdition } from "./public-edition.ts";
import { selectPublic, toPublicEdition } from "./select-public.ts";

/**
 * The editions that everybody may read at this moment, by year and then from the least to the most final. `now` is the
 * Clock port's time. Every door that faces the public asks this, publicEdition or latestPublic, and nothing else.
 */
export const publicEditions = async (db: Db, now: Date): Promise<readonly PublicEdition[]> =>
  (await selectPublic(db, now).execute()).map(toPublicEdition).sort(byFinality);
