import type { Network, Overlap } from "@coop-census/census";
import {
  type Db,
  importsInForce,
  networkOf,
  overlapDecisions,
  overlapsInForce,
  withDecisions,
} from "@coop-census/store";

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
  let lastRoster: { readonly importId: number; readonly network: Network } | null = null;
  let lastOverlaps: { readonly importId: number; readonly overlaps: readonly Overlap[] } | null = null;

  // What is answered is what was found, never what another call has remembered meanwhile: that one may see an older state.
  const rosterOf = async (db: Db, importId: number): Promise<Network> => {
    if (lastRoster?.importId === importId) return lastRoster.network;
    const network = await networkOf(db, importId);
    lastRoster = { importId, network };
    return network;
  };
  const overlapsOf = async (db: Db, importId: number): Promise<readonly Overlap[]> => {
    if (lastOverlaps?.importId === importId) return lastOverlaps.overlaps;
    lastOverlaps = await overlapsInForce(db);
    return lastOverlaps?.overlaps ?? [];
  };

  return async (db) => {
    const [roster] = await importsInForce(db, "network");
    if (roster === undefined) return null;
    const network = await rosterOf(db, roster.importId);
    const [overlaps] = await importsInForce(db, "overlaps");
    const listed = overlaps === undefined ? [] : await overlapsOf(db, overlaps.importId);
    // Decisions are made at any time, without an import.
    return { network, overlaps: withDecisions(listed, await overlapDecisions(db)) };
  };
};
