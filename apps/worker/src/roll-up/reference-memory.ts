import type { Network, Overlap } from "@coop-census/census";
import { type Db, importsInForce, networkOf, overlapsInForce } from "@coop-census/store";

/** The roster and overlaps in force. */
export interface Reference {
  readonly network: Network;
  readonly overlaps: readonly Overlap[];
}

/**
 * Reads the roster and overlaps in force, the rows of an import only once: an import is never changed, so what was read
 * of it stays true. Null before the first roster.
 */
export const makeReferenceMemory = (): ((db: Db) => Promise<Reference | null>) => {
  let roster: { readonly importId: number; readonly network: Network } | null = null;
  let overlap: { readonly importId: number; readonly overlaps: readonly Overlap[] } | null = null;
  return async (db) => {
    const [network] = await importsInForce(db, "network");
    if (network === undefined) return null;
    if (roster?.importId !== network.importId) {
      roster = { importId: network.importId, network: await networkOf(db, network.importId) };
    }
    const [overlaps] = await importsInForce(db, "overlaps");
    if (overlaps !== undefined && overlap?.importId !== overlaps.importId) overlap = await overlapsInForce(db);
    return { network: roster.network, overlaps: overlaps === undefined ? [] : (overlap?.overlaps ?? []) };
  };
};
