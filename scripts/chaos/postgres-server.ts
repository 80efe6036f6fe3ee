import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type EmbeddedPostgres, type Log, startPostgres } from "@coop-census/runtime";

/** The embedded Postgres of a site, which may be killed. */
export interface PostgresServer {
  readonly url: string;
  /** Kills the process that leads it; with `isWhole` those that serve connections at the same moment, too. */
  kill(isWhole: boolean): Promise<void>;
  /** Starts it again where it was; throws when another program has taken its port meanwhile. */
  revive(): Promise<void>;
  stop(): Promise<void>;
}

/** The processes that the given one has started. */
const childrenOf = async (parent: number): Promise<readonly number[]> => {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
  const stats = await Promise.all(
    pids.map(async (pid) => ({ pid, stat: await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "") })),
  );
  // After the program's name, which may hold spaces: state and parent.
  return stats
    .filter(({ stat }) => Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]) === parent)
    .map(({ pid }) => pid);
};

const kill = (pid: number): void => {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
};

/** Starts the server on the data in `home`, at a port that no other site uses. */
export const startPostgresServer = async (home: string, port: number, log: Log): Promise<PostgresServer> => {
  const credentials = join(home, "postgres", "credentials.json");
  const known: unknown = JSON.parse(await readFile(credentials, "utf8"));
  await writeFile(credentials, JSON.stringify({ ...Object(known), port }));
  const server: EmbeddedPostgres = await startPostgres({ home, log });
  const assertPort = (): void => {
    if (server.port !== port) throw new Error(`another program has taken the port ${port} of a Postgres`);
  };
  assertPort();
  return {
    url: server.url("census"),
    kill: async (isWhole) => {
      const [pid] = (await readFile(join(home, "postgres", "data", "postmaster.pid"), "utf8")).split("\n").map(Number);
      if (pid === undefined) throw new Error("Postgres does not run");
      const children = isWhole ? await childrenOf(pid) : [];
      for (const one of [pid, ...children]) kill(one);
    },
    revive: async () => {
      await server.revive();
      assertPort();
    },
    stop: server.stop,
  };
};
