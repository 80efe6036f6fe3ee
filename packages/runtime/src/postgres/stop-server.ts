import type { Log } from "../log/log.ts";
import { sendSignal } from "../process/send-signal.ts";
import { endOrphans } from "./end-orphans.ts";
import { findPostmaster } from "./find-postmaster.ts";
import { waitForEnd } from "./wait-for-end.ts";

/** Ends the server on this data folder, if one runs, and waits until nothing of it is left; what is committed stays. */
export async function stopServer(data: string, log: Log): Promise<void> {
  // "Fast" ends the sessions and writes everything down; "immediate" leaves that to the next start.
  for (const [signal, patience] of [
    ["SIGINT", 60_000],
    ["SIGQUIT", 10_000],
  ] as const) {
    const postmaster = await findPostmaster(data);
    if (postmaster === null) break;
    sendSignal(postmaster.pid, signal);
    if (await waitForEnd(data, patience)) return;
    log.warn({ data, pid: postmaster.pid }, `Postgres did not stop within ${patience / 1000} seconds`);
  }
  await endOrphans(data, log);
}
