import { publicAsOf } from "@coop-census/checking";
import { Refusal } from "@coop-census/contracts";
import type { Db } from "@coop-census/store";

/**
 * The edition of a year that everybody could read at a moment, the most final of them, also where it is withdrawn by now; a
 * Refusal where there was none, and for a moment that is to come.
 */
export const editionAsOf = async (db: Db, year: number, at: Date, now: Date): Promise<string> => {
  if (at > now) {
    throw new Refusal("usage/as-of", `${at.toISOString()} is still to come.`, "Name a moment that has passed.");
  }
  const known = await publicAsOf(db, year, at);
  if (known !== null) return known.kind === "public" ? known.edition.id : known.tombstone.id;
  throw new Refusal(
    "edition/none-public",
    `No edition of ${year} was public on ${at.toISOString()}.`,
    "See when each was released: census edition list. Leave out --as-of for the figures as they stand.",
  );
};
