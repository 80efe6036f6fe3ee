import { execFile } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { type FreshHome, type Log, makeFreshHome, startPostgres } from "@coop-census/runtime";
import { findExecutable } from "../gate/find-executable.ts";
import { root } from "../gate/root.ts";
import { describeProgram } from "./describe-program.ts";
import { programEnvironment } from "./program-environment.ts";
import { years } from "./returns.ts";

const run = promisify(execFile);

/** A data folder with everything that every run begins with: reference data, open rounds, a sender and its key. */
export interface Template {
  readonly home: FreshHome;
  readonly key: string;
}

/** Makes it through the command line, as a secretariat would; its Postgres is stopped at the end. */
export const makeTemplate = async (log: Log): Promise<Template> => {
  const home = await makeFreshHome(log);
  const postgres = await startPostgres({ home: home.path, log });
  const env = programEnvironment({
    DATABASE_URL: postgres.url("census"),
    SHELF_URL: pathToFileURL(join(home.path, "shelf")).href,
  });
  const census = async (...words: readonly string[]): Promise<unknown> => {
    const program = join(root, "apps/cli/src/main.ts");
    const { stdout } = await run(process.execPath, [program, ...words, "--json"], { cwd: root, env });
    return JSON.parse(stdout);
  };
  const sample = (name: string): string => join(root, "samples", name);
  try {
    await census("network", "import", sample("network.csv"));
    await census("overlaps", "import", sample("overlaps.csv"));
    await census("rates", "import", sample("exchange_rates.csv"));
    await census("profiles", "import", sample("manifest.csv"), sample("header_map.csv"));
    for (const year of years) await census("round", "open", String(year), "--accepted-until", "2199-12-31");
    await census("actor", "add", "sender", "--name", "Sender", "--role", "operator");
    const made = await census("actor", "key", "sender");
    if (typeof made !== "object" || made === null || !("key" in made)) throw new Error("no key was made");
    // A worker makes the queue's own tables when it first starts.
    const worker = describeProgram({
      name: "worker",
      command: process.execPath,
      args: [join(root, "apps/worker/src/main.ts")],
      env,
      cwd: root,
      logPath: join(home.path, "worker.log"),
      isReady: (said) => said.includes("The worker works"),
    });
    await worker.start();
    worker.signal("SIGKILL");
    await worker.gone();
    return { home, key: String(made.key) };
  } finally {
    await postgres.stop();
  }
};

/** Whether this machine has a Redis to kill. */
export const hasRedis = (): boolean => findExecutable("redis-server") !== null;
