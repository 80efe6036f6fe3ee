import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readdir, readFile, readlink, realpath } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What postmaster.pid says of the server on a data folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** The server that runs on this data folder; null when none does, whatever a pid file that was left behind says. */
export async function findPostmaster(data: string): Promise<Postmaster | null> {
  const text = await readFile(join(data, "postmaster.pid"), "utf8").catch(() => "");
  const [pid, , , port] = text.split("\n").map(Number);
  if (pid === undefined || port === undefined || !Number.isInteger(pid) || !Number.isInteger(port)) return null;
  return (await findServerProcesses(data)).includes(pid) ? { pid, port } : null;
}

/** Every running process of a Postgres server on this data folder, also those that outlived a killed postmaster. */
export async function findServerProcesses(data: string): Promise<number[]> {
  const folder = await realpath(data).catch(() => null);
  if (folder === null) return [];
  return process.platform === "linux" ? fromProc(folder) : fromPs(clusterName(folder));
}

/** A name that stands in the title of every process of the server on this (real) folder. */
export function clusterName(folder: string): string {
  return `census-${createHash("sha256").update(folder).digest("hex").slice(0, 12)}`;
}

/** Waits until none of the processes serves this data folder any more; false when they still do after `patience` milliseconds. */
export async function waitForEnd(data: string, patience: number): Promise<boolean> {
  for (let waited = 0; waited <= patience; waited += 10) {
    if ((await findServerProcesses(data)).length === 0) return true;
    await pause(10);
  }
  return false;
}

/** Sends a signal; a process that has ended meanwhile is no mistake. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

async function fromProc(folder: string): Promise<number[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const serving = await Promise.all(
    pids.map(async (pid) => {
      // Every process of a server has the data folder as its working folder. Other people's processes are unreadable.
      const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => null);
      if (cwd !== folder) return false;
      const program = await readlink(`/proc/${pid}/exe`).catch(() => "");
      return /\/postgres( \(deleted\))?$/.test(program);
    }),
  );
  return pids.filter((_, index) => serving[index]).map(Number);
}

async function fromPs(cluster: string): Promise<number[]> {
  const { stdout } = await run("ps", ["-axo", "pid=,command="], { maxBuffer: 64 * 1024 * 1024 });
  return stdout
    .split("\n")
    .filter((line) => line.includes(cluster) && line.includes("postgres"))
    .map((line) => Number.parseInt(line, 10));
}
