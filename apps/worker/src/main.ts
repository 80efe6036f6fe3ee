import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Refusal } from "@coop-census/contracts";
import { openJobQueue } from "@coop-census/queue";
import { censusHome, endOnSignal, makeShutdown, openLog, readEnvironment, systemClock } from "@coop-census/runtime";
import { openShelf } from "@coop-census/shelf";
import { migrate, openStore } from "@coop-census/store";
import { startWorker } from "./start-worker.ts";

const environment = readEnvironment();
const log = openLog({ level: environment.logLevel });
const shutdown = makeShutdown(log);
endOnSignal(shutdown, log);

try {
  const { databaseUrl, queueUrl, shelfFolder, publicFolder, publicUrl } = environment;
  if (databaseUrl === null) {
    throw new Refusal(
      "worker/no-database",
      "DATABASE_URL is not set, so there is nothing to work on.",
      "Set DATABASE_URL to the database of the running system; on one machine without any setting use census up instead.",
    );
  }
  await migrate(databaseUrl);
  const store = openStore(databaseUrl, { log: (message, error) => log.warn({ err: error }, message) });
  shutdown.add("database", store.close);
  const shelf = openShelf(pathToFileURL(shelfFolder ?? join(await censusHome(environment), "shelf")).href);
  const queue = await openJobQueue({ url: queueUrl ?? databaseUrl, log });
  shutdown.add("queues", queue.close);
  const worker = await startWorker({
    db: store.db,
    databaseUrl,
    queue,
    shelf,
    clock: systemClock,
    log,
    ...(publicFolder === null ? {} : { publicFolder: { folder: publicFolder, url: publicUrl } }),
  });
  shutdown.add("workers", worker.close);
  log.info("The worker works.");
} catch (error) {
  log.error({ err: error }, "The worker does not start.");
  process.exitCode = error instanceof Refusal ? 2 : 3;
  await shutdown.begin("start failed");
}
