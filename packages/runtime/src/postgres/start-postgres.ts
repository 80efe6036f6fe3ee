import { chmod, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { diskFault } from "../home/disk-fault.ts";
import { withLock } from "../lock/with-lock.ts";
import type { Log } from "../log/log.ts";
import { postgresAccount } from "./account.ts";
import { connectionString } from "./connect.ts";
import { ensureServer } from "./ensure-server.ts";
import { stopServer } from "./stop-server.ts";
import { countUsers, enrolUser } from "./users.ts";

/** A running Postgres that this process may use until it says `stop`. */
export interface EmbeddedPostgres {
  readonly port: number;
  /** The connection string, with the password, of a database on it. The database "census" exists. */
  url(database: string): string;
  /** Starts the server again, on the same port if that is free, when it was killed; otherwise changes nothing. */
  revive(): Promise<void>;
  /** Leaves the server; the last of all processes to leave stops it and waits until it has stopped. Twice is once. */
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** An existing folder that this process may write; everything of the server lies in its folder "postgres". */
  readonly home: string;
  readonly log: Log;
  /** Server settings beside or instead of the usual ones, when this call is the one that starts the server. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Starts the Postgres of this home, or joins the one that another process has started. Whatever a crash left behind is
 * cleared first. Rejects with a Refusal or a PermanentFault in words, and leaves no server that nobody uses.
 */
export async function startPostgres({ home, log, settings = {} }: PostgresOptions): Promise<EmbeddedPostgres> {
  const folder = join(home, "postgres");
  const exclusively = <Result>(work: () => Promise<Result>) =>
    withLock(join(folder, "lock"), work).catch((error: unknown) => {
      throw diskFault(error, home) ?? error;
    });
  const ensure = async () => ensureServer({ home, folder, account: await postgresAccount(), log, settings });

  await makeFolder(folder).catch((error: unknown) => {
    throw diskFault(error, home) ?? error;
  });
  let { credentials, record } = await exclusively(async () => {
    const credentials = await ensure();
    return { credentials, record: await enrolUser(folder) };
  });
  let stopping: Promise<void> | null = null;

  return {
    get port() {
      return credentials.port;
    },
    url: (database) => connectionString(credentials.port, credentials.password, database),
    revive: async () => {
      credentials = await exclusively(ensure);
    },
    stop: () => {
      stopping ??= exclusively(async () => {
        await rm(record, { force: true });
        const others = await countUsers(folder);
        if (others === 0) await stopServer(join(folder, "data"), log);
        else log.info({ others }, "Postgres keeps running for other processes");
      });
      return stopping;
    },
  };
}

/** Entered by the account of Postgres, listed by its owner only. */
async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (process.getuid?.() === 0) await chmod(folder, 0o711);
  else await chmod(folder, 0o700);
}
