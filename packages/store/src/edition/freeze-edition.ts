import { PermanentFault } from "@coop-census/contracts";
import type { Tx } from "../database/db.ts";

/**
 * Writes down what the edition's files came to. Freezing again with the same manifest changes nothing; with another one it
 * is a PermanentFault "store/edition-differs", since the same inputs must give the same bytes.
 */
export const freezeEdition = async (
  tx: Tx,
  request: { readonly edition: string; readonly manifestSha256: string; readonly at: Date },
): Promise<void> => {
  const { edition, manifestSha256, at } = request;
  const found = await tx
    .selectFrom("edition")
    .select(["manifestSha256"])
    .where("id", "=", edition)
    .forUpdate()
    .executeTakeFirst();
  if (found === undefined) throw new PermanentFault("store/no-edition", `There is no edition ${edition}.`);
  if (found.manifestSha256 === manifestSha256) return;
  if (found.manifestSha256 !== null) {
    throw new PermanentFault(
      "store/edition-differs",
      `Edition ${edition} is frozen as ${found.manifestSha256} and came out as ${manifestSha256} now.`,
      { cure: "The computation is not deterministic, or its code has changed: report it with both folders." },
    );
  }
  await tx.updateTable("edition").set({ manifestSha256, frozenAt: at }).where("id", "=", edition).execute();
};
