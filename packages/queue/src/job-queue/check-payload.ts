import { type Job, jobs, PermanentFault } from "@coop-census/contracts";

/** Refuses a payload that breaks the contract with a PermanentFault "queue/payload"; values are not repeated. */
export function checkPayload(name: Job["name"], payload: unknown): void {
  const result = jobs[name].payload.safeParse(payload);
  if (result.success) return;
  const places = result.error.issues.map((issue) => `${issue.path.join(".") || "payload"}: ${issue.message}`);
  throw new PermanentFault(
    "queue/payload",
    `A job ${name} has a payload that breaks its contract (${places.join("; ")}).`,
    {
      cure: "Ingest and worker are of different versions, or a job was edited by hand: bring both to the same version.",
    },
  );
}
