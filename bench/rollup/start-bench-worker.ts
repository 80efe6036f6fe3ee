import { pathToFileURL } from "node:url";
import { openJobQueue } from "@coop-census/queue";
import { openLog, systemClock } from "@coop-census/runtime";
import { openShelf } from "@coop-census/shelf";
import type { Db } from "@coop-census/store";
import { startWorker } from "@coop-census/worker";

/** Starts a worker as `census up` does, with its relay and a queue of its own; closing ends both. */
export const startBenchWorker = async ({
  db,
  url,
  folder,
  queueUrl,
  prefix,
}: {
  readonly db: Db;
  readonly url: string;
  readonly folder: string;
  readonly queueUrl: string;
  readonly prefix: string;
}): Promise<{ close(): Promise<void> }> => {
  const log = openLog({ level: "fatal" });
  const queue = await openJobQueue({ url: queueUrl, prefix, log });
  const shelf = openShelf(pathToFileURL(folder).href);
  const worker = await startWorker({ db, databaseUrl: url, queue, shelf, clock: systemClock, log });
  return {
    close: async () => {
      await worker.close();
      await queue.close();
    },
  };
};
