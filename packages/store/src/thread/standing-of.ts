import type { ThreadState } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import type { Thread } from "./thread.ts";

/** How far a thread had come before its finding was gone or went on at a newer file; where it is when neither happened. */
export const standingOf = async (db: Db, { id, state }: Pick<Thread, "id" | "state">): Promise<ThreadState> => {
  const last = await db
    .selectFrom("threadEntry")
    .select(["kind", "from"])
    .where("thread", "=", id)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return last?.kind === "gone" || last?.kind === "carried" ? last.from : state;
};
