import type { SubmissionState } from "@coop-census/census";

/** What the sender is told at once; what the check comes to follows later, under the id. */
export interface Receipt {
  readonly submission: string;
  readonly organisation: string;
  readonly year: number;
  readonly state: SubmissionState;
  /** False when the same bytes were sent before: they are the same submission, and nothing was changed. */
  readonly isNew: boolean;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}
