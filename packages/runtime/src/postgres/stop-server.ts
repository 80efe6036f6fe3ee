import type { Log } from "../log/log.ts";
import { findPostmaster, signal, waitForEnd } from "./server-processes.ts";

/** Ends the server on this data folder, if one runs, and waits until nothing of it is left; what is committed stays. */
export async function stopServer(data: string, log: Log): Promise<void> {
  // "Fast" ends the sessions and writes everything down; "immediate" relies on recovery at the next start.
  for (const [name, patience] of [
    ["SIGINT", 60_000],
    ["SIGQUIT", 10_000],
    ["SIGKILL", 10_000],
  ] as const) {
    const postmaster = await findPostmaster(data);
    if (postmaster !== null) signal(postmaster.pid, name);
    if (await waitForEnd(data, postmaster === null ? 0 : patience)) return;
    log.warn({ data, signal: name }, "Postgres has not stopped yet; it is told more firmly");
  }
}
