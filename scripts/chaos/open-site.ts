import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { type Log, makeFreshHome } from "@coop-census/runtime";
import { type Db, openStore } from "@coop-census/store";
import { root } from "../gate/root.ts";
import { describeProgram, type Program } from "./describe-program.ts";
import { emptyDatabase } from "./empty-database.ts";
import type { Template } from "./make-template.ts";
import type { Backend, Victim } from "./plan-runs.ts";
import { startPostgresServer } from "./postgres-server.ts";
import { programEnvironment } from "./program-environment.ts";

const run = promisify(execFile);

/** Ports that belong to one site at a time. */
export interface Ports {
  readonly postgres: number;
  readonly redis: number;
  readonly ingest: number;
}

/** A whole installation of a run's own, its programs in processes of their own. */
export interface Site {
  readonly db: Db;
  readonly ingestUrl: string;
  readonly key: string;
  readonly shelf: string;
  readonly worker: Program;
  /** Kills with SIGKILL, and waits until the process is gone; `isWhole` says whether Postgres loses all its processes at once. */
  kill(victim: Victim, isWhole: boolean): Promise<void>;
  restart(victim: Victim): Promise<void>;
  /** Brings database and shelf back to what the template has, while all programs go on. */
  reset(): Promise<void>;
  /** Names of programs that ended although nobody killed them. */
  died(): readonly string[];
  /** Where the logs are; they are gone after `close`. */
  readonly home: string;
  close(): Promise<void>;
}

/** Copies the template and starts Postgres, Redis where the queues are on it, ingest and worker. */
export const openSite = async (template: Template, backend: Backend, ports: Ports, log: Log): Promise<Site> => {
  const home = await makeFreshHome(log);
  await run("cp", ["-a", join(template.home.path, "postgres"), join(template.home.path, "shelf"), home.path]);
  const shelf = join(home.path, "shelf");
  const postgres = await startPostgresServer(home.path, ports.postgres, log);
  const env = programEnvironment({
    DATABASE_URL: postgres.url,
    SHELF_URL: pathToFileURL(shelf).href,
    CENSUS_PORT: String(ports.ingest),
    ...(backend === "redis" ? { QUEUE_URL: `redis://127.0.0.1:${ports.redis}` } : {}),
  });
  const app = (name: string, ready: string): Program =>
    describeProgram({
      name,
      command: process.execPath,
      args: [join(root, `apps/${name}/src/main.ts`)],
      env,
      cwd: root,
      logPath: join(home.path, `${name}.log`),
      isReady: (said) => said.includes(ready),
    });
  const worker = app("worker", "The worker works");
  const ingest = app("ingest", "The upload API listens");
  const redis = describeProgram({
    name: "redis",
    command: "redis-server",
    args: `--port ${ports.redis} --bind 127.0.0.1 --appendonly yes --appendfsync always --maxmemory-policy noeviction`.split(
      " ",
    ),
    env,
    cwd: join(home.path, "redis"),
    logPath: join(home.path, "redis.log"),
    isReady: (said) => said.includes("Ready to accept connections"),
  });
  const programs = { worker, ingest, redis };
  const store = openStore(postgres.url, { max: 3 });
  const site: Site = {
    db: store.db,
    ingestUrl: `http://127.0.0.1:${ports.ingest}`,
    key: template.key,
    shelf,
    worker,
    home: home.path,
    kill: async (victim, isWhole) => {
      if (victim === "postgres") return postgres.kill(isWhole);
      programs[victim].signal("SIGKILL");
      return programs[victim].gone();
    },
    restart: (victim) => (victim === "postgres" ? postgres.revive() : programs[victim].start()),
    reset: async () => {
      await emptyDatabase(postgres.url);
      await run("rm", ["-rf", shelf]);
      await run("cp", ["-a", join(template.home.path, "shelf"), home.path]);
    },
    died: () => Object.values(programs).flatMap(({ name, hasDied }) => (hasDied ? [name] : [])),
    close: async () => {
      for (const program of [ingest, worker, redis]) {
        program.signal("SIGKILL");
        await program.gone();
      }
      await store.close();
      await postgres.stop();
      await home.remove();
    },
  };
  try {
    await mkdir(join(home.path, "redis"));
    if (backend === "redis") await redis.start();
    await Promise.all([ingest.start(), worker.start()]);
    return site;
  } catch (error) {
    await site.close();
    throw error;
  }
};
