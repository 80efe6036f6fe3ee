import type { Tx } from "../database/db.ts";
import { lockEdition } from "../edition/lock-edition.ts";
import { moveEdition } from "../edition/move-edition.ts";
import { releaseOf } from "./release-of.ts";

/** Makes an approved edition released once its moment has come, and answers whether it did; before it, and the second time, nothing changes. */
export const followRelease = async (tx: Tx, edition: string, now: Date): Promise<boolean> => {
  const { state } = await lockEdition(tx, edition);
  if (state !== "approved") return false;
  const planned = await releaseOf(tx, edition);
  if (planned === null || planned.moment > now) return false;
  await moveEdition(tx, { edition, to: "released", actor: "system", at: now });
  return true;
};
