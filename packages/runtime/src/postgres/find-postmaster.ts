import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { findServerProcesses } from "./find-server-processes.ts";

/** The process that leads a server, and where it listens. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** The postmaster on this data folder; null when none runs, whatever a pid file that was left behind says. */
export async function findPostmaster(data: string): Promise<Postmaster | null> {
  const text = await readFile(join(data, "postmaster.pid"), "utf8").catch(() => "");
  const [pid, , , port] = text.split("\n").map(Number);
  if (pid === undefined || port === undefined || !Number.isInteger(pid) || !Number.isInteger(port)) return null;
  return (await findServerProcesses(data, [pid])).length === 0 ? null : { pid, port };
}
