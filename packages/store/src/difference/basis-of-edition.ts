import { gunzipSync } from "node:zlib";
import type { Db } from "../database/db.ts";
import type { EditionBasis } from "./edition-basis.ts";

/** What a frozen edition followed from; null where it was frozen before this was kept. */
export const basisOfEdition = async (db: Db, edition: string): Promise<EditionBasis | null> => {
  const row = await db.selectFrom("editionBasis").select("basis").where("edition", "=", edition).executeTakeFirst();
  if (row === undefined) return null;
  // The store wrote it, and the row is never changed.
  return JSON.parse(gunzipSync(row.basis).toString("utf8")) as EditionBasis;
};
