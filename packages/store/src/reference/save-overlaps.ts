import type { Overlap } from "@coop-census/census";
import type { Tx } from "../database/db.ts";
import { chunks } from "../rows/chunks.ts";

/** Keeps a list of overlaps under its import, in its order. */
export const saveOverlaps = async (tx: Tx, importId: number, overlaps: readonly Overlap[]): Promise<void> => {
  const all = overlaps.map(({ a, b, kind, type, indicator, amount, referenceDate }, ordinal) => ({
    import: importId,
    ordinal,
    a,
    b,
    kind,
    type,
    indicator,
    amount,
    referenceDate,
  }));
  for (const rows of chunks(all)) await tx.insertInto("overlap").values(rows).execute();
};
