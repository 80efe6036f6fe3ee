import { Refusal } from "@coop-census/contracts";
import { type Db, type Edition, editionById } from "@coop-census/store";

/** An edition by its id; a Refusal "edition/unknown" when there is none. */
export const findEdition = async (db: Db, id: string): Promise<Edition> => {
  const edition = /^\d{4}-[pfr]\d{1,6}$/.test(id) ? await editionById(db, id) : null;
  if (edition !== null) return edition;
  throw new Refusal("edition/unknown", `There is no edition ${id}.`, "List them: GET /api/v1/release-calendar");
};
