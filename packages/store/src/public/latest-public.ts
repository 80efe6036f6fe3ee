import type { Db } from "../database/db.ts";
import { byFinality } from "./by-finality.ts";
import type { PublicEdition } from "./public-edition.ts";
import { selectPublic, toPublicEdition } from "./select-public.ts";

/** The most final public edition of a year, the highest number of that status; null when the year has none yet. */
export const latestPublic = async (db: Db, year: number, now: Date): Promise<PublicEdition | null> => {
  const rows = await selectPublic(db, now).where("edition.year", "=", year).execute();
  return rows.map(toPublicEdition).sort(byFinality).at(-1) ?? null;
};
