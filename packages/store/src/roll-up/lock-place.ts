import type { Tx } from "../database/db.ts";
import { lock } from "../database/lock.ts";

/** Lets one transaction at a time recompute a place, so that a slow one never overwrites a later one with what it read before. */
export const lockPlace = (tx: Tx, year: number, geo: string): Promise<void> => lock(tx, "place", year, geo);
