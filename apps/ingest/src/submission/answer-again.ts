import { Refusal, receiptAnswerSchema } from "@coop-census/contracts";
import type { IdempotentAnswer } from "@coop-census/store";
import type { Receipt } from "./receipt.ts";

const receiptSchema = receiptAnswerSchema.omit({ links: true });

/** The answer that was given under the key before; another request under the same key is refused. */
export const answerAgain = (earlier: IdempotentAnswer, fingerprint: string): Receipt => {
  if (earlier.fingerprint === fingerprint) return receiptSchema.parse(earlier.answer);
  throw new Refusal(
    "submission/key-reused",
    `This Idempotency-Key was used before, for another request (${earlier.submission}).`,
    "Use a new key for each return, and the same one only when you send that return again.",
  );
};
