import type { ReturnAnswers } from "@coop-census/contracts";
import type { Db, Tx } from "../database/db.ts";

/** Keeps what a template said beside its figures with the check that read it, in the transaction that ends the check. */
export const keepAnswers = async (
  tx: Tx,
  {
    submission,
    attempt,
    answers,
  }: { readonly submission: string; readonly attempt: number; readonly answers: ReturnAnswers },
): Promise<void> => {
  await tx
    .insertInto("returnAnswers")
    .values({ submission, attempt, answers: JSON.stringify(answers) })
    .execute();
};

/** What the last check that read a template found it to say; null for every other file. */
export const returnAnswersOf = async (db: Db, submission: string): Promise<ReturnAnswers | null> => {
  const row = await db
    .selectFrom("returnAnswers")
    .select("answers")
    .where("submission", "=", submission)
    .orderBy("attempt", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.answers ?? null;
};
