import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { PermanentFault, Refusal } from "@coop-census/contracts";
import type { Log } from "../log/log.ts";
import type { Account } from "./account.ts";
import { choosePostgresBinaries } from "./choose-binaries.ts";
import { canConnect, connectionString, withClient } from "./connect.ts";
import { createData } from "./create-data.ts";
import { makePassword, readCredentials, rememberCredentials } from "./credentials.ts";
import { endOrphans } from "./end-orphans.ts";
import { findFreePort } from "./free-port.ts";
import { giveDataTo } from "./give-data.ts";
import { launchServer } from "./launch-server.ts";
import { findPostmaster } from "./server-processes.ts";

interface Wish {
  readonly home: string;
  /** The folder "postgres" of the home. */
  readonly folder: string;
  readonly account: Account | null;
  readonly log: Log;
  readonly settings: Readonly<Record<string, string>>;
}

/** Where a running server is reached. */
export interface Reach {
  readonly port: number;
  readonly password: string;
}

/** A server that answers on this home's data, found or started; only to be called while the home's lock is held. */
export async function ensureServer(wish: Wish): Promise<Reach> {
  const data = join(wish.folder, "data");
  const known = await readCredentials(wish.folder);
  const running = await findPostmaster(data);
  if (running !== null && known !== null) {
    if (await answers(running.port, known.password)) return { port: running.port, password: known.password };
    wish.log.warn({ pid: running.pid }, "Postgres runs but does not answer; it is ended and started again");
  }
  await endOrphans(data, wish.log);
  return start(wish, data, known);
}

async function start(wish: Wish, data: string, known: Awaited<ReturnType<typeof readCredentials>>): Promise<Reach> {
  const binaries = await choosePostgresBinaries(wish.home, wish.account);
  const major = await dataMajor(data);
  const password = known?.password ?? makePassword();
  if (major === null) {
    // Before the data, so that there are never data without their password.
    await rememberCredentials(wish.folder, { password, port: known?.port ?? null });
    await createData(wish.folder, binaries, wish.account, password);
  } else if (major !== binaries.major) {
    throw otherMajor(data, major, binaries.major);
  } else if (known === null) {
    throw new PermanentFault("postgres/no-credentials", `The password of the data in ${data} is missing.`, {
      cure: `Put ${join(wish.folder, "credentials.json")} back from a backup, or move ${wish.folder} away to begin anew.`,
    });
  }
  await giveDataTo(wish.account, data);
  let preferred = known?.port ?? null;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const port = await findFreePort(preferred);
    const outcome = await launchServer({ ...wish, binaries, port, password });
    if (outcome === "started") {
      if (port !== known?.port) await rememberCredentials(wish.folder, { password, port });
      await ensureDatabase(port, password);
      return { port, password };
    }
    preferred = null;
  }
  throw new PermanentFault("postgres/no-port", "Five times in a row another program took the port first.", {
    cure: "Try again, or set DATABASE_URL to a Postgres that runs already.",
  });
}

/** A server that has just been started by a process that was killed may still be recovering. */
async function answers(port: number, password: string): Promise<boolean> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    if (await canConnect(port, password)) return true;
    await pause(50);
  }
  return false;
}

async function ensureDatabase(port: number, password: string): Promise<void> {
  await withClient(connectionString(port, password, "postgres"), async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = 'census'");
    if (rowCount === 0) await client.query("create database census");
  });
}

async function dataMajor(data: string): Promise<number | null> {
  const text = await readFile(join(data, "PG_VERSION"), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return text === null ? null : Number.parseInt(text, 10);
}

function otherMajor(data: string, made: number, ours: number): Refusal {
  const which = made > ours ? "newer" : "older";
  return new Refusal(
    `postgres/${which}-data`,
    `The data in ${data} were made by Postgres ${made}, which is ${which} than the Postgres ${ours} of this installation.`,
    made > ours
      ? "Use a release of Coop Census that brings this Postgres, or set CENSUS_HOME to another folder."
      : `Move the data with pg_dumpall of Postgres ${made} into a new folder, or set CENSUS_HOME to another one.`,
  );
}
