import type { Tx } from "../database/db.ts";
import { readThreads } from "./read-threads.ts";
import type { Thread } from "./thread.ts";
import { writeEntry } from "./write-entry.ts";

/** Settles what is still asked of superseded files of the same organisation and year: it goes on at a newer one, or is gone. */
export const closeSuperseded = async (
  tx: Tx,
  submission: string,
  places: readonly Thread["place"][],
): Promise<void> => {
  const own = await tx
    .selectFrom("submission")
    .select(["organisation", "year"])
    .where("id", "=", submission)
    .executeTakeFirstOrThrow();
  const open = await readThreads(tx)
    .where("submission.organisation", "=", own.organisation)
    .where("submission.year", "=", own.year)
    .where("submission.state", "=", "superseded")
    .where("thread.place", "in", places)
    .where("thread.state", "<>", "settled")
    .orderBy("thread.id")
    .execute();
  for (const thread of open) {
    const newer = await tx.selectFrom("thread").select("id").where("earlier", "=", thread.id).executeTakeFirst();
    if (newer === undefined) await tx.updateTable("thread").set({ isGone: true }).where("id", "=", thread.id).execute();
    await writeEntry(tx, thread, { kind: newer === undefined ? "gone" : "carried", to: "settled" });
  }
};
