import { type JobHandlers, jobNames, PermanentFault } from "@coop-census/contracts";

/** Throws a PermanentFault "queue/handlers" unless every job has exactly one handler and no handler is without a job. */
export function proveHandlers(handlers: JobHandlers): void {
  const given = Object.entries(handlers).flatMap(([name, handler]) => (typeof handler === "function" ? [name] : []));
  const known: readonly string[] = jobNames;
  const missing = known.filter((name) => !given.includes(name));
  const unknown = Object.keys(handlers).filter((name) => !known.includes(name));
  if (missing.length === 0 && unknown.length === 0) return;
  const complaints = [
    ...(missing.length > 0 ? [`no handler for ${missing.join(", ")}`] : []),
    ...(unknown.length > 0 ? [`a handler for the unknown job ${unknown.join(", ")}`] : []),
  ];
  throw new PermanentFault("queue/handlers", `The worker does not start: ${complaints.join(" and ")}.`, {
    cure: "Give each job of the contracts exactly one handler.",
  });
}
