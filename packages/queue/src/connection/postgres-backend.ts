import { createPostgresBackend, Queue, Worker } from "bullmq";
import type { QueueLog } from "../report/queue-log.ts";
import type { BullBackend } from "./bull-backend.ts";
import { connectionOptions } from "./connection-options.ts";
import { preparePostgres } from "./prepare-postgres.ts";

/** BullMQ's own tables in a schema of the given Postgres; the schema separates installations in one database. */
export function postgresBackend(url: string, schema: string, log: QueueLog): BullBackend {
  const { postgres } = connectionOptions;
  return {
    prepare: () => preparePostgres(url, schema, log),
    openQueue: (name, options) =>
      new Queue(name, { ...options, connection: postgres.producer(url, schema) }, createPostgresBackend),
    openWorker: (name, processor, options) =>
      new Worker(name, processor, { ...options, connection: postgres.worker(url, schema) }, createPostgresBackend),
  };
}
