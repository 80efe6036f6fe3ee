import { Refusal } from "@coop-census/contracts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";

/** Takes the decision of a branch and year back and answers with the parent that it was for; a Refusal when there is none. The row stays. */
export const undoStandIn = async (
  tx: Tx,
  request: { readonly organisation: string; readonly year: number; readonly actor: string; readonly at: Date },
): Promise<string> => {
  const { organisation, year, actor, at } = request;
  const undone = await tx
    .updateTable("branchStandIn")
    .set({ undoneAt: at, undoneBy: actor })
    .where("organisation", "=", organisation)
    .where("year", "=", year)
    .where("undoneAt", "is", null)
    .returning("parent")
    .executeTakeFirst();
  if (undone === undefined) {
    throw new Refusal(
      "stand-in/unknown",
      `${organisation} stands in for nobody in ${year}.`,
      "census network stand-ins lists those that do.",
    );
  }
  const { parent } = undone;
  await audit(tx, { at, actor, act: "network.stand-in.undo", object: organisation, details: { parent, year } });
  return parent;
};
