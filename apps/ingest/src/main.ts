import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Refusal } from "@coop-census/contracts";
import { censusHome, endOnSignal, makeShutdown, openLog, readEnvironment, systemClock } from "@coop-census/runtime";
import { openShelf } from "@coop-census/shelf";
import { migrate, openStore } from "@coop-census/store";
import { startIngest } from "./start-ingest.ts";

const environment = readEnvironment();
const log = openLog({ level: environment.logLevel });
const shutdown = makeShutdown(log);
endOnSignal(shutdown, log);

try {
  const { databaseUrl, shelfFolder, port, uploadLimit } = environment;
  if (databaseUrl === null) {
    throw new Refusal(
      "ingest/no-database",
      "DATABASE_URL is not set, so there is nowhere to put what is sent.",
      "Set DATABASE_URL to the database of the running system; on one machine without any setting use census up instead.",
    );
  }
  await migrate(databaseUrl);
  const store = openStore(databaseUrl, { log: (message, error) => log.warn({ err: error }, message) });
  shutdown.add("database", store.close);
  const shelf = openShelf(pathToFileURL(shelfFolder ?? join(await censusHome(environment), "shelf")).href);
  const parts = { db: store.db, shelf, clock: systemClock, log, uploadLimit };
  const ingest = await startIngest(parts, { host: "127.0.0.1", port });
  shutdown.add("http", ingest.close);
  log.info({ url: ingest.url }, "The upload API listens.");
} catch (error) {
  log.error({ err: error }, "The upload API does not start.");
  process.exitCode = error instanceof Refusal ? 2 : 3;
  await shutdown.begin("start failed");
}
