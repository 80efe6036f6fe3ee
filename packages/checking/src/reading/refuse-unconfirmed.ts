import { Refusal } from "@coop-census/contracts";
import { type Db, readingOf } from "@coop-census/store";

/** Refuses to let a return count whose layout nobody has confirmed: nothing of it was read for certain. */
export const refuseUnconfirmed = async (db: Db, submission: string): Promise<void> => {
  if ((await readingOf(db, submission)) === null) return;
  throw new Refusal(
    "reading/unconfirmed",
    `Nobody has confirmed how the file of ${submission} is read: it has no figures that could count.`,
    `Look at it (census submission ${submission}) and confirm the reading: census submission ${submission} answer --confirm-reading.`,
  );
};
