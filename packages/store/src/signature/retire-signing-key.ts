import { Refusal } from "@coop-census/contracts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";

/** Ends the period in which a key signs; what it has signed stays signed. A Refusal where there is none, or it has ended. */
export const retireSigningKey = async (
  tx: Tx,
  request: { readonly id: string; readonly because: string; readonly actor: string; readonly at: Date },
): Promise<void> => {
  const { id, because, actor, at } = request;
  const found = await tx.selectFrom("signingKey").select("id").where("id", "=", id).executeTakeFirst();
  if (found === undefined) {
    throw new Refusal("key/unknown", `There is no signing key ${id}.`, "List them: census key list");
  }
  const ended = await tx
    .insertInto("signingKeyRetirement")
    .values({ keyId: id, because, actor, at })
    .onConflict((conflict) => conflict.doNothing())
    .returning("keyId")
    .executeTakeFirst();
  if (ended === undefined) {
    throw new Refusal("key/retired", `The signing key ${id} is retired already.`, "List the keys: census key list");
  }
  await audit(tx, { at, actor, act: "signing-key.retire", object: id, details: { because } });
};
