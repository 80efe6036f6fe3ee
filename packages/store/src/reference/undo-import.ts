import { Refusal } from "@coop-census/contracts";
import { audit } from "../audit/audit.ts";
import type { Tx } from "../database/db.ts";

/** Takes an import out of force, so that the one before it holds again; its rows stay. A Refusal when there is none to undo. */
export const undoImport = async (
  tx: Tx,
  request: { readonly id: number; readonly actor: string; readonly at: Date },
): Promise<void> => {
  const { id, actor, at } = request;
  const undone = await tx
    .updateTable("referenceImport")
    .set({ undoneAt: at, undoneBy: actor })
    .where("id", "=", id)
    .where("undoneAt", "is", null)
    .returning("kind")
    .executeTakeFirst();
  if (undone === undefined) {
    throw new Refusal(
      "import/unknown",
      `There is no import ${id} in force.`,
      "List the imports and name one that is not undone.",
    );
  }
  await audit(tx, { at, actor, act: `${undone.kind}.undo`, object: `import-${id}` });
};
