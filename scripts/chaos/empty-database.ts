// oxlint-disable-next-line no-restricted-imports -- it puts evidence aside, for which the product has no door.
import pg from "pg";

/**
 * Removes what a census came to; reference data, rounds and actors stay. The queue keeps what it remembers: ids of jobs go
 * on, and a job that is run late is harmless.
 */
export const emptyDatabase = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // Evidence is guarded against being emptied, also by its owner: here it is put aside.
    await client.query("set session_replication_role = replica");
    await client.query(
      "truncate census.submission, census.cell, census.edition, census.edition_request, census.outbox cascade",
    );
  } finally {
    await client.end();
  }
};
