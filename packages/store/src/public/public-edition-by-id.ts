import type { Db } from "../database/db.ts";
import type { PublicEdition } from "./public-edition.ts";
import { selectPublic, toPublicEdition } from "./select-public.ts";

/** Null when it is not public at this moment: unknown, to come and withdrawn editions look the same here. */
export const publicEdition = async (db: Db, id: string, now: Date): Promise<PublicEdition | null> => {
  const row = await selectPublic(db, now).where("edition.id", "=", id).executeTakeFirst();
  return row === undefined ? null : toPublicEdition(row);
};
