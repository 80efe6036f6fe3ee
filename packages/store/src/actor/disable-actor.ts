import { Refusal } from "@coop-census/contracts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";

/** Ends what an actor may do, keys included; what was done keeps its name. A Refusal "actor/unknown" when nobody active has the id. */
export const disableActor = async (
  tx: Tx,
  request: { readonly id: string; readonly actor: string; readonly at: Date },
): Promise<void> => {
  const { id, actor, at } = request;
  const disabled = await tx
    .updateTable("actor")
    .set({ disabledAt: at })
    .where("id", "=", id)
    .where("disabledAt", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (disabled === undefined) {
    throw new Refusal("actor/unknown", `There is no active actor ${id}.`, "List the actors.");
  }
  await audit(tx, { at, actor, act: "actor.disable", object: id });
};
