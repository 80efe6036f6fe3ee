import { setTimeout as pause } from "node:timers/promises";
import { findServerProcesses } from "./find-server-processes.ts";

/** Waits until no process serves this data folder any more; false when one still does after `patience` milliseconds. */
export async function waitForEnd(data: string, patience: number): Promise<boolean> {
  let serving = await findServerProcesses(data);
  for (let waited = 0; serving.length > 0 && waited <= patience; waited += 10) {
    await pause(10);
    serving = await findServerProcesses(data, serving);
    // Those that were seen have ended; they may have started others.
    if (serving.length === 0) serving = await findServerProcesses(data);
  }
  return serving.length === 0;
}
