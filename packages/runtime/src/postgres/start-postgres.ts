import { chmod, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { diskFault } from "../home/disk-fault.ts";
import { withLock } from "../lock/with-lock.ts";
import type { Log } from "../log/log.ts";
import { postgresAccount } from "./account.ts";
import { connectionString } from "./connection-string.ts";
import { countUsers } from "./count-users.ts";
import { enrolUser } from "./enrol-user.ts";
import { ensureServer, type Reach } from "./ensure-server.ts";
import { findPostmaster } from "./find-postmaster.ts";
import { stopServer } from "./stop-server.ts";

/** A running Postgres that this process may use until it says `stop`. */
export interface EmbeddedPostgres {
  readonly port: number;
  /** The connection string, with the password, of a database on it. The database "census" exists. */
  url(database: string): string;
  /** Starts the server again, on the same port if that is free, when it was killed; cheap when it runs. */
  revive(): Promise<void>;
  /** Leaves the server; the last of all processes to leave stops it and waits until it has stopped. Twice is once. */
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** An existing folder, as `censusHome` or `makeFreshHome` give it; everything of the server lies in its "postgres". */
  readonly home: string;
  readonly log: Log;
  /** Server settings beside or instead of the usual ones, when this call is the one that starts the server. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Starts the Postgres of this home, or joins the one that another process has started. Whatever a crash left behind is
 * cleared first. Rejects with a Refusal or a Fault in words, and then leaves no server that nobody uses.
 */
export async function startPostgres({ home, log, settings = {} }: PostgresOptions): Promise<EmbeddedPostgres> {
  const folder = join(home, "postgres");
  const data = join(folder, "data");
  const account = await postgresAccount();

  const exclusively = <Result>(work: () => Promise<Result>) =>
    inWords(home, () => withLock(join(folder, "lock"), work));
  const ensure = () => ensureServer({ home, folder, account, log, settings });
  const leave = async (record: string) => {
    await rm(record, { force: true });
    const others = await countUsers(folder);
    if (others === 0) await stopServer(data, log);
    else log.info({ others }, "Postgres keeps running for other processes");
  };
  const enter = async (): Promise<{ reach: Reach; record: string }> => {
    const record = await enrolUser(folder);
    try {
      return { reach: await ensure(), record };
    } catch (error) {
      await leave(record);
      throw error;
    }
  };

  await inWords(home, () => makeFolder(folder));
  const { reach, record } = await exclusively(enter);
  let { port, password } = reach;
  let stopping: Promise<void> | null = null;

  return {
    get port() {
      return port;
    },
    url: (database) => connectionString(port, password, database),
    revive: async () => {
      if (stopping !== null || (await findPostmaster(data)) !== null) return;
      await exclusively(async () => {
        if (stopping === null) ({ port, password } = await ensure());
      });
    },
    stop: () => {
      stopping ??= exclusively(() => leave(record));
      return stopping;
    },
  };
}

/** What the disk has against it is told with the folder and the cure. */
async function inWords<Result>(home: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw diskFault(error, home) ?? error;
  }
}

/** The account of Postgres walks through it; only its owner lists it. */
async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
}
