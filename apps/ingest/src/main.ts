import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Refusal } from "@coop-census/contracts";
import {
  censusHome,
  endOnSignal,
  type Log,
  makeShutdown,
  openLog,
  readEnvironment,
  systemClock,
} from "@coop-census/runtime";
import { openShelf } from "@coop-census/shelf";
import { migrate, openStore } from "@coop-census/store";
import { startIngest } from "./start-ingest.ts";

/** What faces the world is a proxy with TLS, on the same machine. */
const host = "127.0.0.1";

/** Runs the upload API on a Postgres of its own choice until a signal; what was begun is finished first. */
async function run(): Promise<void> {
  const environment = readEnvironment();
  const { databaseUrl, shelfFolder, uploadLimit, port, publicUrl } = environment;
  const log = openLog({ level: environment.logLevel });
  if (databaseUrl === null) {
    throw new Refusal(
      "ingest/no-database",
      "DATABASE_URL is not set, and the upload API alone brings no database along.",
      "Set DATABASE_URL to the Postgres of the running system; on one machine without any setting use census up instead.",
    );
  }
  const shutdown = makeShutdown(log);
  endOnSignal(shutdown, log);
  try {
    await migrate(databaseUrl);
    const store = openStore(databaseUrl, { log: (message, error) => log.warn({ err: error }, message) });
    shutdown.add("database", store.close);
    // Where all that is embedded lies elsewhere and no home is named, no key lies on this machine.
    const home = environment.home === null && shelfFolder !== null ? null : await censusHome(environment);
    const shelf = openShelf(pathToFileURL(shelfFolder ?? join(home ?? "", "shelf")).href);
    const ingest = await startIngest(
      {
        db: store.db,
        databaseUrl,
        shelf,
        clock: systemClock,
        log,
        uploadLimit,
        publicUrl,
        ...(home === null ? {} : { home }),
      },
      { host, port },
    );
    shutdown.add("http", ingest.close);
    log.info({ url: ingest.url }, "The upload API listens");
  } catch (error) {
    await shutdown.begin("start failed");
    throw error;
  }
}

const say = (error: unknown, log: Log): void => {
  if (!(error instanceof Refusal)) return log.error({ err: error }, "The upload API does not start");
  const { code, message, cure, details } = error;
  log.error({ code, cure, ...(details.length === 0 ? {} : { details }) }, message);
};

try {
  await run();
} catch (error) {
  say(error, openLog({ level: "error" }));
  process.exitCode = error instanceof Refusal ? 2 : 3;
}
