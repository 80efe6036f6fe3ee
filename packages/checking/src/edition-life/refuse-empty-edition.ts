import { Refusal } from "@coop-census/contracts";
import { type Db, listSubmissions } from "@coop-census/store";

/** Refuses an edition of a year in which nothing is accepted ("edition/nothing-to-freeze"). */
export const refuseEmptyEdition = async (db: Db, year: number): Promise<void> => {
  if ((await listSubmissions(db, { year, state: "accepted" })).length > 0) return;
  throw new Refusal(
    "edition/nothing-to-freeze",
    `Nobody has an accepted return for ${year}: an edition of it would hold no figure.`,
    `See who has sent what: census submissions --year ${year}`,
  );
};
