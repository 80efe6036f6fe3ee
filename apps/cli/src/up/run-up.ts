import { type RunningConsole, startConsole } from "@coop-census/console";
import { startIngest } from "@coop-census/ingest";
import { censusHome, endOnSignal, makeShutdown, openLog } from "@coop-census/runtime";
import { startWorker } from "@coop-census/worker";
import type { CliContext } from "../command/context.ts";
import type { Outcome } from "../command/outcome.ts";
import { withSystem } from "../system/with-system.ts";

const loopback = "127.0.0.1";

const sayUp = (ingest: string, board: RunningConsole, isEmbedded: boolean): string =>
  [
    "The census is up.",
    `  upload API   ${ingest}/api/v1/submissions`,
    `  public pages ${ingest}/`,
    `  queues       ${board.url}`,
    `  database     ${isEmbedded ? "built in" : "DATABASE_URL"}`,
    "→ In another terminal: pnpm census submit FILE --org ID --year YEAR --wait",
    "→ Ctrl-C ends it; what was begun is finished first.",
    "",
  ].join("\n");

/** Runs Postgres, ingest, worker and console on this machine until a signal; what was begun is finished first. */
export const runUp = (context: CliContext): Promise<Outcome> => {
  const { environment, progress, say } = context;
  const log = openLog({ level: environment.logLevel });
  return withSystem({ environment, progress, log, endsBySignal: true }, async (system) => {
    const { db, databaseUrl, shelf, clock, isEmbedded } = system;
    const shutdown = makeShutdown(log);
    const forget = endOnSignal(shutdown, log);
    try {
      const queue = await system.queue();
      const { publicFolder, publicUrl } = environment;
      const kept = publicFolder === null ? {} : { publicFolder: { folder: publicFolder, url: publicUrl } };
      const worker = await startWorker({ db, databaseUrl, queue, shelf, clock, log, ...kept });
      shutdown.add("workers", worker.close);
      const ingest = await startIngest(
        {
          db,
          databaseUrl,
          shelf,
          clock,
          log,
          uploadLimit: environment.uploadLimit,
          publicUrl,
          home: await censusHome(environment),
        },
        { host: loopback, port: environment.port },
      );
      shutdown.add("http", ingest.close);
      const board = await startConsole({ queue, port: environment.consolePort, log });
      shutdown.add("http", board.close);
      say(sayUp(ingest.url, board, isEmbedded));
      const isClean = await shutdown.over;
      return { json: { ended: true, isClean }, text: "The census has ended." };
    } catch (error) {
      await shutdown.begin("a part could not start");
      throw error;
    } finally {
      forget();
    }
  });
};
