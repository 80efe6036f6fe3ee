import type { JobName } from "@coop-census/contracts";
import type { Db } from "../database/db.ts";

/** A job that the queue has given up and whose work nobody has done since. */
export interface ParkedPromise {
  readonly job: JobName;
  readonly payload: unknown;
}

/** The jobs that wait for somebody to look at them, each once, in the order they came. */
export const parkedPromises = async (db: Db): Promise<readonly ParkedPromise[]> => {
  const rows = await db
    .selectFrom("outbox")
    .select(["job", "payload"])
    .where("doneAt", "is", null)
    .where("parkedAt", "is not", null)
    .orderBy("id")
    .execute();
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
};
