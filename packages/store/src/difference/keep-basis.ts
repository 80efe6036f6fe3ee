import { gzipSync } from "node:zlib";
import type { Tx } from "../database/db.ts";
import type { EditionBasis } from "./edition-basis.ts";

/** Keeps what an edition followed from, when it is frozen; keeping it again changes nothing. */
export const keepBasis = async (tx: Tx, edition: string, basis: EditionBasis): Promise<void> => {
  await tx
    .insertInto("editionBasis")
    .values({ edition, basis: gzipSync(JSON.stringify(basis), { level: 1 }) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};
