import { execFile } from "node:child_process";
import { readdir, readlink, realpath } from "node:fs/promises";
import { promisify } from "node:util";
import { clusterName } from "./cluster-name.ts";

const run = promisify(execFile);

/**
 * The processes of a Postgres server on this data folder, also those that outlived a killed postmaster: all that run,
 * or those among `candidates`.
 */
export async function findServerProcesses(
  data: string,
  candidates: readonly number[] | null = null,
): Promise<number[]> {
  const folder = await realpath(data).catch(() => null);
  if (folder === null) return [];
  if (process.platform === "linux") return fromProc(folder, candidates ?? (await allProcesses()));
  const found = await fromPs(clusterName(folder));
  return candidates === null ? found : found.filter((pid) => candidates.includes(pid));
}

async function allProcesses(): Promise<number[]> {
  return (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
}

async function fromProc(folder: string, candidates: readonly number[]): Promise<number[]> {
  const serving = await Promise.all(
    candidates.map(async (pid) => {
      // Every process of a server works in the data folder. What cannot be read belongs to another user, or is a zombie.
      if ((await readlink(`/proc/${pid}/cwd`).catch(() => null)) !== folder) return false;
      const program = await readlink(`/proc/${pid}/exe`).catch(() => "");
      return /\/postgres( \(deleted\))?$/.test(program);
    }),
  );
  return candidates.filter((_, index) => serving[index]);
}

async function fromPs(cluster: string): Promise<number[]> {
  const { stdout } = await run("ps", ["-axo", "pid=,command="], { maxBuffer: 64 * 1024 * 1024 });
  return stdout
    .split("\n")
    .filter((line) => line.includes(cluster) && line.includes("postgres"))
    .map((line) => Number.parseInt(line, 10));
}
