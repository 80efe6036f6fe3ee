import type { Db } from "../database/db.ts";
import type { ThreadEntry } from "./thread.ts";

/** All that was said in a thread and in those of earlier files that it goes on with, from the beginning. */
export const conversationOf = async (
  db: Db,
  thread: { readonly id: number; readonly earlier: number | null },
): Promise<readonly ThreadEntry[]> => {
  const ids = [thread.id];
  let { earlier } = thread;
  while (earlier !== null) {
    ids.push(earlier);
    const before = await db.selectFrom("thread").select("earlier").where("id", "=", earlier).executeTakeFirst();
    earlier = before?.earlier ?? null;
  }
  return db
    .selectFrom("threadEntry")
    .select(["id", "thread", "kind", "side", "from", "to", "body", "actor", "at"])
    .where("thread", "in", ids)
    .orderBy("id")
    .execute();
};
