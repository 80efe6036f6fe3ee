import type { Db } from "../database/db.ts";

/** Begins a query that answers whole threads. */
export const readThreads = (db: Db) =>
  db
    .selectFrom("thread")
    .innerJoin("submission", "submission.id", "thread.submission")
    .select(["thread.id", "thread.submission", "submission.organisation", "submission.year"])
    .select(["thread.place", "thread.rule", "thread.row", "thread.indicator", "thread.cause"])
    .select(["thread.says", "thread.doubts", "thread.attempt", "thread.finding"])
    .select(["thread.state", "thread.isGone", "thread.earlier", "thread.openedAt"]);
