import { setTimeout as pause } from "node:timers/promises";
import { findServerProcesses } from "./find-server-processes.ts";

/** Waits until no process serves this data folder any more; false when one still does after `patience` milliseconds. */
export async function waitForEnd(data: string, patience: number): Promise<boolean> {
  for (let waited = 0; waited <= patience; waited += 10) {
    if ((await findServerProcesses(data)).length === 0) return true;
    await pause(10);
  }
  return false;
}
