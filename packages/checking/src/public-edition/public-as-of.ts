import {
  byFinality,
  type Db,
  type PublicEdition,
  publicEditions,
  type Tombstone,
  tombstones,
} from "@coop-census/store";

/** The latest word of a year at a moment, or what is left of it where it has been withdrawn since. */
export type PublicAsOf =
  | { readonly kind: "public"; readonly edition: PublicEdition }
  | { readonly kind: "withdrawn"; readonly tombstone: Tombstone };

/** What everybody could read as the most final edition of a year at a moment; null where there was none yet. */
export const publicAsOf = async (db: Db, year: number, at: Date): Promise<PublicAsOf | null> => {
  const standing = (await publicEditions(db, at))
    .filter((one) => one.year === year)
    .map((edition) => ({ edition, known: { kind: "public" as const, edition } }));
  const gone = (await tombstones(db))
    .filter((one) => one.year === year && one.releasedAt <= at && one.withdrawnAt > at)
    .map((tombstone) => ({ edition: tombstone, known: { kind: "withdrawn" as const, tombstone } }));
  const last = [...standing, ...gone].sort((one, other) => byFinality(one.edition, other.edition)).at(-1);
  return last?.known ?? null;
};
