import {
  type Db,
  editionsFor,
  type PreReleaseEdition,
  type PublicEdition,
  publicEdition,
  type Tombstone,
  tombstones,
} from "@coop-census/store";

/** An edition as somebody may read it, or what is left of it. */
export type Readable =
  | { readonly kind: "public"; readonly edition: PublicEdition }
  | { readonly kind: "embargoed"; readonly edition: PreReleaseEdition }
  | { readonly kind: "withdrawn"; readonly tombstone: Tombstone };

const editionName = /^\d{4}-[pfr]\d{1,9}$/;

/**
 * What an id stands for to a reader at a moment; null for what is still to come and for what never was, which take the
 * same way through the same questions. `reader` is an actor's id, null for everybody.
 */
export const readableEdition = async (
  db: Db,
  asked: { readonly id: string; readonly reader: string | null; readonly now: Date },
): Promise<Readable | null> => {
  const { id, reader, now } = asked;
  if (!editionName.test(id)) return null;
  const edition = await publicEdition(db, id, now);
  if (edition !== null) return { kind: "public", edition };
  const tombstone = (await tombstones(db)).find((one) => one.id === id);
  if (tombstone !== undefined) return { kind: "withdrawn", tombstone };
  const mine = reader === null ? [] : await editionsFor(db, reader, now);
  const early = mine.find((one) => one.id === id);
  return early === undefined || early.state === "released" ? null : { kind: "embargoed", edition: early };
};
