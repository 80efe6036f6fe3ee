import type { Db } from "../database/db.ts";

/** Begins a query that answers whole submissions. */
export const readSubmission = (db: Db) =>
  db
    .selectFrom("submission")
    .select([
      "id",
      "organisation",
      "year",
      "sequence",
      "fileName",
      "sha256",
      "size",
      "kind",
      "state",
      "channel",
      "actor",
      "receivedAt",
      "reasonCode",
      "reason",
      "supersedes",
    ]);
