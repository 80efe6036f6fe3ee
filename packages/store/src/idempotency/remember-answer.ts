import type { Tx } from "../database/db.ts";
import type { IdempotentAnswer } from "./idempotent-answer.ts";

/** Remembers the answer under the actor's key, for good; a RetriableFault "store/conflict" when the key is taken. */
export const rememberAnswer = async (
  tx: Tx,
  remembered: IdempotentAnswer & { readonly actor: string; readonly key: string; readonly at: Date },
): Promise<void> => {
  const { actor, key, fingerprint, submission, answer, at } = remembered;
  await tx
    .insertInto("idempotencyKey")
    .values({ actor, key, fingerprint, submission, answer: JSON.stringify(answer), at })
    .execute();
};
