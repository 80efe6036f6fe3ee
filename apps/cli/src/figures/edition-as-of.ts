import { Refusal } from "@coop-census/contracts";
import { type Db, latestPublic } from "@coop-census/store";

/**
 * The edition of a year that everybody could read at a moment, the most final of them, those apart that are withdrawn by
 * now; a Refusal where there was none, and for a moment that is to come.
 */
export const editionAsOf = async (db: Db, year: number, at: Date, now: Date): Promise<string> => {
  if (at > now) {
    throw new Refusal("usage/as-of", `${at.toISOString()} is still to come.`, "Name a moment that has passed.");
  }
  const edition = await latestPublic(db, year, at);
  if (edition !== null) return edition.id;
  throw new Refusal(
    "edition/none-public",
    `No edition of ${year} was public on ${at.toISOString()}.`,
    "See when each was released: census edition list. Leave out --as-of for the figures as they stand.",
  );
};
