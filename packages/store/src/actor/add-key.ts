import { Refusal } from "@coop-census/contracts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";
import { keySha256 } from "./key-sha256.ts";

/** Gives an actor a key and answers with the key's id; only its SHA-256 is stored, the key cannot be shown again. */
export const addKey = async (
  tx: Tx,
  request: {
    /** Whose key. */
    readonly owner: string;
    /** The key itself, random and long: made by the caller. */
    readonly key: string;
    readonly label: string;
    readonly actor: string;
    readonly at: Date;
  },
): Promise<number> => {
  const { owner, key, label, actor, at } = request;
  const found = await tx.selectFrom("actor").select("id").where("id", "=", owner).executeTakeFirst();
  if (found === undefined) {
    throw new Refusal("actor/unknown", `There is no actor ${owner}.`, "List the actors, or add this one first.");
  }
  const { id } = await tx
    .insertInto("actorKey")
    .values({ actor: owner, keySha256: keySha256(key), label, createdAt: at, revokedAt: null })
    .returning("id")
    .executeTakeFirstOrThrow();
  await audit(tx, { at, actor, act: "actor.add-key", object: owner, details: { key: id, label } });
  return id;
};
