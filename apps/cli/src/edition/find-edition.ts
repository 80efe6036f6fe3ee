import { Refusal } from "@coop-census/contracts";
import { type Db, type Edition, editionById } from "@coop-census/store";

/** An edition by its id; a Refusal that says how to find the right one. */
export const findEdition = async (db: Db, id: string): Promise<Edition> => {
  const edition = await editionById(db, id);
  if (edition !== null) return edition;
  throw new Refusal("edition/unknown", `There is no edition ${id}.`, "See census edition list.");
};
