import { chmod, mkdtemp, readdir, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Log } from "../log/log.ts";
import { postgresAccount } from "../postgres/account.ts";
import { stopServer } from "../postgres/stop-server.ts";
import { processIdentity } from "../process/process-identity.ts";
import { firstClosedFolder } from "./first-closed-folder.ts";
import { removeFolder } from "./remove-folder.ts";

const prefix = "coop-census-";

/** A data folder for one purpose. */
export interface FreshHome {
  readonly path: string;
  /** Ends a Postgres that still runs in it and removes it with everything in it. */
  remove(): Promise<void>;
}

/**
 * Makes an empty data folder of its own for this process, in the folder for temporary files. Those that killed
 * processes have left there are removed first, with the Postgres that may still run in them.
 */
export async function makeFreshHome(log: Log): Promise<FreshHome> {
  const parent = await placeForTemporaryHomes();
  await sweep(parent, log);
  const path = await mkdtemp(join(parent, `${prefix}${process.pid}-${await processIdentity(process.pid)}-`));
  await chmod(path, process.getuid?.() === 0 ? 0o711 : 0o700);
  return { path, remove: () => removeHome(path, log) };
}

/** The usual place, unless root's own is closed to the account that runs Postgres. */
async function placeForTemporaryHomes(): Promise<string> {
  const usual = await realpath(tmpdir());
  const account = await postgresAccount();
  return account === null || (await firstClosedFolder(usual, account)) === null ? usual : realpath("/tmp");
}

async function sweep(parent: string, log: Log): Promise<void> {
  for (const name of await readdir(parent)) {
    const [, pid, identity] = /^coop-census-(\d+)-([0-9a-f]{16})-\w+$/.exec(name) ?? [];
    if (pid === undefined || (await processIdentity(Number(pid))) === identity) continue;
    // Another user's folder stays: it is that user's to remove.
    await removeHome(join(parent, name), log).catch(() =>
      log.debug({ name }, "A folder left behind could not be removed"),
    );
  }
}

async function removeHome(path: string, log: Log): Promise<void> {
  await stopServer(join(path, "postgres", "data"), log);
  await removeFolder(path);
}
