import type { Tx } from "../database/db.ts";

/** Writes down which edition a request came to. */
export const answerEditionRequest = async (
  tx: Tx,
  answer: { readonly request: number; readonly edition: string },
): Promise<void> => {
  await tx.updateTable("editionRequest").set({ edition: answer.edition }).where("id", "=", answer.request).execute();
};
