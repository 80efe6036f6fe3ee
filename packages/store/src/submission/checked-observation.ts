import type { Observation } from "@coop-census/census";

/** counts: rolls up. held: waits for a decision. refused: an ERROR keeps it out. */
export type ObservationStatus = "counts" | "held" | "refused";

/** An observation with what the findings of its attempt did to it. */
export interface CheckedObservation {
  readonly observation: Observation;
  readonly status: ObservationStatus;
}
