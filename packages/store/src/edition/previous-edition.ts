import type { Db } from "../database/db.ts";
import type { Edition } from "./edition.ts";

/**
 * The edition of the same year that came before, as a manifest names it: the last one that was released (a withdrawn one,
 * too), since readers know no other; the last frozen one, abandoned ones apart, where none was; null for the first.
 */
export const previousEdition = async (
  db: Db,
  { id, year }: Pick<Edition, "id" | "year">,
): Promise<{ readonly edition: string; readonly manifestSha256: string } | null> => {
  const row = await db
    .selectFrom("edition")
    .select(["id as edition", "manifestSha256"])
    .where("year", "=", year)
    .where("id", "<>", id)
    .where("state", "<>", "abandoned")
    .where("manifestSha256", "is not", null)
    .orderBy((of) => of("state", "in", ["released", "withdrawn"]), "desc")
    .orderBy("frozenAt", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined || row.manifestSha256 === null) return null;
  return { edition: row.edition, manifestSha256: row.manifestSha256 };
};
