import type { Tx } from "../database/db.ts";
import { lock } from "../database/lock.ts";

/** Lets requests under one key of an actor come one after the other, until this transaction ends. */
export const lockKey = (tx: Tx, actor: string, key: string): Promise<void> => lock(tx, "idempotency", actor, key);
