import type { Log } from "./log.ts";
import { makeFaultId } from "./make-fault-id.ts";

/** Writes an unexpected fault into the log under a new id, and answers with that id for the person who met it. */
export function reportFault(log: Log, what: string, fault: unknown): string {
  const faultId = makeFaultId();
  log.error({ err: fault, faultId }, what);
  return faultId;
}
