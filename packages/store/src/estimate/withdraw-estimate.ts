import { Refusal } from "@coop-census/contracts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";

/** Withdraws an estimate; a Refusal when there is none of that number in force. The row stays. */
export const withdrawEstimate = async (
  tx: Tx,
  request: { readonly id: number; readonly actor: string; readonly at: Date },
): Promise<void> => {
  const { id, actor, at } = request;
  const withdrawn = await tx
    .updateTable("expertEstimate")
    .set({ withdrawnAt: at, withdrawnBy: actor })
    .where("id", "=", id)
    .where("withdrawnAt", "is", null)
    .returning(["organisation", "year", "type", "indicator"])
    .executeTakeFirst();
  if (withdrawn === undefined) {
    throw new Refusal("estimate/unknown", `There is no estimate ${id} in force.`, "See census estimate list.");
  }
  const { organisation, ...details } = withdrawn;
  await audit(tx, { at, actor, act: "estimate.withdraw", object: organisation, details: { id, ...details } });
};
