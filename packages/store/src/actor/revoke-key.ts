import { Refusal } from "@coop-census/contracts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";

/** Ends a key at once; a Refusal "actor/unknown-key" when there is none that works. */
export const revokeKey = async (
  tx: Tx,
  request: { readonly key: number; readonly actor: string; readonly at: Date },
): Promise<void> => {
  const { key, actor, at } = request;
  const revoked = await tx
    .updateTable("actorKey")
    .set({ revokedAt: at })
    .where("id", "=", key)
    .where("revokedAt", "is", null)
    .returning("actor")
    .executeTakeFirst();
  if (revoked === undefined) {
    throw new Refusal("actor/unknown-key", `There is no key ${key} in use.`, "List the keys of the actor.");
  }
  await audit(tx, { at, actor, act: "actor.revoke-key", object: revoked.actor, details: { key } });
};
