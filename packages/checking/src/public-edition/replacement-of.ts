import { type Db, latestPublic, publicEditions, publicNotices, type Tombstone } from "@coop-census/store";

/** The public edition to read in place of a withdrawn one: the one whose notice says so, else the most final of its year. */
export const replacementOf = async (
  db: Db,
  { id, year }: Pick<Tombstone, "id" | "year">,
  now: Date,
): Promise<string | null> => {
  const open = new Set((await publicEditions(db, now)).map((one) => one.id));
  const named = (await publicNotices(db, id, now)).filter(
    ({ edition, replaces }) => replaces === id && open.has(edition),
  );
  return named.at(-1)?.edition ?? (await latestPublic(db, year, now))?.id ?? null;
};
