import { PermanentFault } from "@coop-census/contracts";
import type { Log } from "../log/log.ts";
import { sendSignal } from "../process/send-signal.ts";
import { findServerProcesses } from "./find-server-processes.ts";
import { waitForEnd } from "./wait-for-end.ts";

/**
 * Ends what still works on this data folder without a postmaster that answers: a killed postmaster leaves busy
 * children behind, and their shared memory keeps the next one from starting. What was committed is recovered.
 */
export async function endOrphans(data: string, log: Log): Promise<void> {
  const orphans = await findServerProcesses(data);
  if (orphans.length === 0) return;
  log.warn({ data, orphans }, "Postgres was killed; what it left behind is ended");
  for (const pid of orphans) sendSignal(pid, "SIGKILL");
  if (await waitForEnd(data, 10_000)) return;
  throw new PermanentFault(
    "postgres/orphans",
    `Processes of a killed Postgres on ${data} do not end: ${orphans.join(", ")}.`,
    { cure: "End them by hand (kill -9), or restart the machine." },
  );
}
