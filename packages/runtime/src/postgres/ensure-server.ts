import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { PermanentFault } from "@coop-census/contracts";
import type { Log } from "../log/log.ts";
import type { Account } from "./account.ts";
import { askServer } from "./ask-server.ts";
import { choosePostgresBinaries } from "./choose-binaries.ts";
import { connectionString } from "./connection-string.ts";
import { createData } from "./create-data.ts";
import { type Credentials, credentials } from "./credentials.ts";
import { endOrphans } from "./end-orphans.ts";
import { findPostmaster, type Postmaster } from "./find-postmaster.ts";
import { findFreePort } from "./free-port.ts";
import { giveDataTo } from "./give-data.ts";
import { hasDataOf } from "./has-data.ts";
import { launchServer } from "./launch-server.ts";
import { withClient } from "./with-client.ts";

export interface ServerPlan {
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
export async function ensureServer(plan: ServerPlan): Promise<Reach> {
  const data = join(plan.folder, "data");
  const known = await credentials.read(plan.folder);
  const running = await findPostmaster(data);
  if (running !== null) {
    if (known === null) throw lostPassword(plan.folder);
    if (await answers(running, known.password, plan.folder)) return { port: running.port, password: known.password };
    plan.log.warn({ pid: running.pid }, "Postgres runs but does not answer; it is ended and started again");
  }
  await endOrphans(data, plan.log);
  const reach = await start(plan, data, known);
  await ensureDatabase(reach);
  return reach;
}

async function start(plan: ServerPlan, data: string, known: Credentials | null): Promise<Reach> {
  const binaries = await choosePostgresBinaries(plan.home, plan.account);
  const { password, port: usual } = known ?? credentials.make();
  if (!(await hasDataOf(data, binaries.major))) {
    // Before the data, so that there are never data without their password.
    await credentials.write(plan.folder, { password, port: usual });
    await createData(plan.folder, binaries, plan.account, password);
  } else if (known === null) throw lostPassword(plan.folder);
  await giveDataTo(plan.account, data);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const port = await findFreePort(attempt === 0 ? usual : null);
    const outcome = await launchServer({ ...plan, binaries, port, password });
    if (outcome === "wrong-password") throw lostPassword(plan.folder);
    if (outcome === "port-taken") continue;
    if (port !== usual) await credentials.write(plan.folder, { password, port });
    plan.log.info({ data, port }, "Postgres has started");
    return { port, password };
  }
  throw new PermanentFault("postgres/no-port", "Five times in a row another program took the port first.", {
    cure: "Try again, or set DATABASE_URL to a Postgres that runs already.",
  });
}

/** Waits through a start or a recovery that a killed process began; false when the server says nothing for 10 seconds. */
async function answers(running: Postmaster, password: string, folder: string): Promise<boolean> {
  let silence = 0;
  while (silence < 10_000 && (await findPostmaster(join(folder, "data"))) !== null) {
    const asked = performance.now();
    const readiness = await askServer(running.port, password);
    if (readiness === "ready") return true;
    if (readiness === "wrong-password") throw lostPassword(folder);
    await pause(50);
    silence = readiness === "silent" ? silence + performance.now() - asked : 0;
  }
  return false;
}

async function ensureDatabase({ port, password }: Reach): Promise<void> {
  await withClient(connectionString(port, password, "postgres"), async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = 'census'");
    if (rowCount === 0) await client.query("create database census");
  });
}

function lostPassword(folder: string): PermanentFault {
  const file = join(folder, "credentials.json");
  return new PermanentFault(
    "postgres/lost-password",
    `The password in ${file} is missing or not that of the data beside it.`,
    {
      cure: `Put the file back from a backup, or move ${folder} away to begin anew.`,
    },
  );
}
