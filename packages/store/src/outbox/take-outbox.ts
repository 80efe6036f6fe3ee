import { type Job, jobs } from "@coop-census/contracts";
import { sql } from "kysely";
import type { Db } from "../database/db.ts";
import { withTransaction } from "../database/with-transaction.ts";

interface OutboxRow {
  readonly id: number;
  readonly job: Job["name"];
  readonly payload: unknown;
}

const toJob = ({ id: row, job, payload }: OutboxRow): Job => {
  const id = `outbox-${row}`;
  switch (job) {
    case "validate":
      return { id, name: job, payload: jobs.validate.payload.parse(payload) };
    case "national":
      return { id, name: job, payload: jobs.national.payload.parse(payload) };
    case "regional":
      return { id, name: job, payload: jobs.regional.payload.parse(payload) };
    case "global":
      return { id, name: job, payload: jobs.global.payload.parse(payload) };
    case "edition":
      return { id, name: job, payload: jobs.edition.payload.parse(payload) };
  }
};

/**
 * Hands at most `limit` jobs to `send` and marks them sent once it resolves; answers how many. These are the unsent ones
 * in order of id, then those that were sent longer than `patience` milliseconds ago and are neither done nor parked.
 * Rows that another relay holds are skipped. When `send` rejects or the process dies they stay as they were: a job may
 * be sent several times, under the same id.
 */
export const takeOutbox = (
  db: Db,
  { limit, patience }: { readonly limit: number; readonly patience: number },
  send: (jobs: readonly Job[]) => Promise<void>,
): Promise<number> =>
  withTransaction(db, async (tx) => {
    const rows = await tx
      .selectFrom("outbox")
      .select(["id", "job", "payload"])
      .where("doneAt", "is", null)
      .where("parkedAt", "is", null)
      .where(({ or, eb }) =>
        or([
          eb("sentAt", "is", null),
          eb("sentAt", "<=", sql<Date>`clock_timestamp() - ${patience} * interval '1 ms'`),
        ]),
      )
      .orderBy("sentAt", (order) => order.nullsFirst())
      .orderBy("id")
      .limit(limit)
      .forUpdate()
      .skipLocked()
      .execute();
    if (rows.length === 0) return 0;
    await send(rows.map(toJob));
    await tx
      .updateTable("outbox")
      .set(({ fn }) => ({ sentAt: fn<Date>("clock_timestamp") }))
      .where(
        "id",
        "in",
        rows.map(({ id }) => id),
      )
      .execute();
    return rows.length;
  });
