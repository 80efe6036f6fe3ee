import type { Network, Overlap } from "@coop-census/census";
import { type Db, networkInForce, overlapsInForce } from "@coop-census/store";

/** The reference data that figures follow from, as they are in force at one moment; null before the first roster. */
export interface ReferenceState {
  readonly network: Network | null;
  readonly overlaps: readonly Overlap[];
}

/** Reads them; in a transaction, before and after a change of it. */
export const readReferenceState = async (db: Db): Promise<ReferenceState> => ({
  network: (await networkInForce(db))?.network ?? null,
  overlaps: (await overlapsInForce(db))?.overlaps ?? [],
});
