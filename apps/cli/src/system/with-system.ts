import { stat } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { OpenJobQueue } from "@coop-census/queue";
import {
  censusHome,
  type EmbeddedPostgres,
  type Environment,
  type Log,
  startPostgres,
  systemClock,
  watchPostgres,
} from "@coop-census/runtime";
import { openShelf } from "@coop-census/shelf";
import { migrate, openStore } from "@coop-census/store";
import type { Progress } from "../text/progress.ts";
import { untilSignal } from "./interruption.ts";
import type { System } from "./system.ts";

interface Database {
  readonly url: string;
  close(): Promise<void>;
}

const embedded = async (home: string, log: Log, progress: Progress): Promise<Database> => {
  const isFirst = (await stat(join(home, "postgres", "data")).catch(() => null)) === null;
  if (isFirst) progress.step(`Making the database in ${home}, this once`);
  const postgres: EmbeddedPostgres = await startPostgres({ home, log });
  if (isFirst) progress.done();
  const unwatch = watchPostgres(postgres, log);
  return {
    url: postgres.url("census"),
    close: async () => {
      unwatch();
      await postgres.stop();
    },
  };
};

/**
 * Opens database, shelf and queues as the environment says, lends them to `work`, and closes them in any case: workers
 * are `work`'s own to close; then the queues, the store, and an embedded Postgres last.
 */
export const withSystem = async <Result>(
  context: {
    readonly environment: Environment;
    readonly log: Log;
    readonly progress: Progress;
    /** Keeps the queues apart from those of other installations on the same server; the usual ones when left out. */
    readonly queues?: string;
    /** True for what ends by signals in an order of its own. */
    readonly endsBySignal?: boolean;
  },
  work: (system: System) => Promise<Result>,
): Promise<Result> => {
  const { environment, log } = context;
  let isClosing = false;
  // Connections that end with the command are no news.
  const told = {
    info: (details: object, message: string) => log.info(details, message),
    warn: (details: object, message: string) => (isClosing ? undefined : log.warn(details, message)),
    error: (details: object, message: string) => log.error(details, message),
  };
  const { databaseUrl, shelfFolder } = environment;
  const names = context.queues === undefined ? {} : { prefix: context.queues, schema: context.queues };
  // The home is made only when something embedded needs it.
  const home = databaseUrl !== null && shelfFolder !== null ? null : await censusHome(environment);
  const database: Database =
    databaseUrl === null
      ? await embedded(home ?? "", log, context.progress)
      : { url: databaseUrl, close: async () => {} };
  let queue: Promise<OpenJobQueue> | null = null;
  const closers: (() => Promise<void>)[] = [database.close];
  try {
    await migrate(database.url);
    const store = openStore(database.url, { log: (message, error) => told.warn({ err: error }, message) });
    closers.unshift(store.close);
    const shelf = openShelf(pathToFileURL(shelfFolder ?? join(home ?? "", "shelf")).href);
    const system: System = {
      db: store.db,
      databaseUrl: database.url,
      shelf,
      clock: systemClock,
      log,
      isEmbedded: databaseUrl === null,
      queue: () => {
        queue ??= import("@coop-census/queue")
          .then(({ openJobQueue }) => openJobQueue({ url: environment.queueUrl ?? database.url, log: told, ...names }))
          .then((opened) => {
            closers.unshift(opened.close);
            return opened;
          });
        return queue;
      },
    };
    return await (context.endsBySignal === true ? work(system) : untilSignal(() => work(system)));
  } finally {
    isClosing = true;
    for (const close of closers) await close();
  }
};
