import { type History, historySchema } from "@coop-census/contracts";
import type { Db } from "../database/db.ts";
import { type Audited, auditedBefore } from "./audited.ts";
import { referenceActs } from "./reference-acts.ts";
import { submissionActs, type Told } from "./submission-acts.ts";

interface EarlierEdition {
  readonly edition: string;
  readonly manifestSha256: string;
}

const tellEdition = (earlier: readonly EarlierEdition[], { act, object }: Audited): Told | null => {
  const found = act === "edition.create" ? earlier.find(({ edition }) => edition === object) : undefined;
  return found === undefined ? null : { act: "edition", ...found };
};

/**
 * What was done before an edition was made, as far as its figures may follow from it; persons by their side only.
 * `earlier` are the editions that it tells its changes from. All in one snapshot, where it is asked for in one.
 */
export const historyOf = async (db: Db, edition: string, earlier: readonly EarlierEdition[]): Promise<History> => {
  const tellSubmission = await submissionActs(db);
  const tellReference = await referenceActs(db);
  const acts = (await auditedBefore(db, edition)).flatMap((audited) => {
    const what = tellEdition(earlier, audited) ?? tellReference(audited) ?? tellSubmission(audited);
    return what === null ? [] : [{ at: audited.at.toISOString(), what }];
  });
  return historySchema.parse({ history: 1, acts });
};
