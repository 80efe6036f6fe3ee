import type { JobName, JobPayload } from "@coop-census/contracts";
import type { Tx } from "../database/db.ts";

/** Writes a job beside the rows it is about: it is sent when they commit, and never when they do not. Answers with the row's id. */
export const enqueue = async <Name extends JobName>(tx: Tx, job: Name, payload: JobPayload<Name>): Promise<number> => {
  const row = await tx
    .insertInto("outbox")
    .values({ job, payload: JSON.stringify(payload) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
};
