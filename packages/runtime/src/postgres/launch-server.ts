import { spawn } from "node:child_process";
import { open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { PermanentFault } from "@coop-census/contracts";
import { diskFault } from "../home/disk-fault.ts";
import type { Account } from "./account.ts";
import { asAccount } from "./as-account.ts";
import { askServer } from "./ask-server.ts";
import { clusterName } from "./cluster-name.ts";
import type { PostgresBinaries } from "./locate-binaries.ts";
import { serverSettings } from "./settings.ts";

const logLimit = 5_000_000;

export interface Launch {
  /** Holds data and server.log. */
  readonly folder: string;
  readonly binaries: PostgresBinaries;
  readonly account: Account | null;
  readonly port: number;
  readonly password: string;
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * Starts the server on `folder`/data, where none may run, and waits until it answers, also through a long recovery. It
 * lives on by itself: Ctrl-C in a terminal does not reach it. "port-taken" when somebody was faster with the port; any
 * other end of the server rejects in words.
 */
export async function launchServer(launch: Launch): Promise<"ready" | "wrong-password" | "port-taken"> {
  const data = await realpath(join(launch.folder, "data"));
  // Nothing runs on the data, so the file can only mislead Postgres: its pid may belong to another process by now.
  await rm(join(data, "postmaster.pid"), { force: true });
  const settings = { ...serverSettings(launch.port, clusterName(data)), ...launch.settings };
  const args = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const logPath = join(launch.folder, "server.log");
  const begun = await rotate(logPath);
  const output = await open(logPath, "a", 0o600);
  const server = spawn(join(launch.binaries.folder, "bin", "postgres"), ["-D", data, ...args], {
    ...asAccount(launch.account),
    detached: true,
    stdio: ["ignore", output.fd, output.fd],
  });
  let ended: string | null = null;
  server.once("error", (error) => (ended = error.message));
  server.once("exit", (code, signal) => (ended = `it ended with ${signal ?? `code ${code}`}`));
  server.unref();
  await output.close();

  while (ended === null) {
    const readiness = await askServer(launch.port, launch.password);
    if (readiness === "ready" || readiness === "wrong-password") return readiness;
    await pause(15);
  }
  const told = (await readFile(logPath)).subarray(begun).toString();
  if (/could not bind|could not create any TCP/i.test(told)) return "port-taken";
  throw (
    diskFault(told, launch.folder) ??
    new PermanentFault("postgres/start", `Postgres did not start on ${data}: ${lastFatal(told) ?? ended}`, {
      cure: `Read ${logPath}; put right what it says, or set DATABASE_URL to a Postgres that runs already.`,
    })
  );
}

function lastFatal(told: string): string | null {
  return told.split("\n").findLast((line) => /FATAL|PANIC|error while loading/.test(line)) ?? null;
}

/** Keeps one older log; answers with the bytes that are there already. */
async function rotate(path: string): Promise<number> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size <= logLimit) return size;
  await rename(path, `${path}.1`);
  return 0;
}
