import { Refusal } from "@coop-census/contracts";
import type { Tx } from "../database/db.ts";
import type { Edition } from "./edition.ts";

/** Reads an edition that nobody else changes until the transaction ends; a Refusal "edition/unknown" when there is none. */
export const lockEdition = async (tx: Tx, id: string): Promise<Edition> => {
  const found = await tx.selectFrom("edition").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  if (found !== undefined) return found;
  throw new Refusal("edition/unknown", `There is no edition ${id}.`, "List them: census edition list");
};
