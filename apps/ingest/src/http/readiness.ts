import { listRounds } from "@coop-census/store";
import type { IngestParts } from "../parts.ts";

export interface Readiness {
  readonly status: "ready" | "not-ready";
  /** What is missing; no inner detail. */
  readonly missing: readonly string[];
}

/** Whether the database answers. */
export const sayReadiness = async ({ db, log }: Pick<IngestParts, "db" | "log">): Promise<Readiness> => {
  try {
    await listRounds(db);
    return { status: "ready", missing: [] };
  } catch (error) {
    log.warn({ err: error }, "not ready: the database does not answer");
    return { status: "not-ready", missing: ["database"] };
  }
};
