import { runMigrations } from "bullmq";
import { Client } from "pg";
import type { QueueLog } from "../report/queue-log.ts";
import { connectionOptions } from "./connection-options.ts";

/** Creates or migrates BullMQ's schema and warns when the database may lose acknowledged jobs in a crash. */
export async function preparePostgres(url: string, schema: string, log: QueueLog): Promise<void> {
  const client = new Client(connectionOptions.postgres.probe(url));
  // A connection that breaks while idle would otherwise end the process.
  client.on("error", (error) => log.warn({ err: error }, "The connection that prepares the queue was lost."));
  await client.connect();
  try {
    await runMigrations(client, schema);
    const { rows } = await client.query<{ synchronous_commit: string }>("show synchronous_commit");
    if (rows[0]?.synchronous_commit === "off") {
      log.warn(
        { setting: "synchronous_commit" },
        "Postgres has synchronous_commit off: a crash loses jobs that were acknowledged. Set it to on for this database.",
      );
    }
  } finally {
    await client.end();
  }
}
