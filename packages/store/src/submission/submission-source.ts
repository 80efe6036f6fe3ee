import type { Db, Tx } from "../database/db.ts";

/** That the secretariat entered a return on behalf of its organisation, and from what. */
export interface SubmissionSource {
  readonly submission: string;
  /** An address or the name of a document. */
  readonly source: string;
  readonly actor: string;
  readonly at: Date;
}

/** Keeps the source of a return that is entered on behalf of its organisation, in the transaction that registers it. */
export const keepSource = async (tx: Tx, source: SubmissionSource): Promise<void> => {
  await tx.insertInto("submissionSource").values(source).execute();
};

/** The source of a return that was entered on behalf of its organisation; null for one that it sent itself. */
export const sourceOf = async (db: Db, submission: string): Promise<SubmissionSource | null> =>
  (await db
    .selectFrom("submissionSource")
    .select(["submission", "source", "actor", "at"])
    .where("submission", "=", submission)
    .executeTakeFirst()) ?? null;
