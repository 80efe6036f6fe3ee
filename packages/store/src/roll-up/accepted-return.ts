import type { AcceptedReturn as CountedReturn } from "@coop-census/census";
import type { AttemptTerms } from "../submission/attempt.ts";
import type { SubmissionKind } from "../submission/submission.ts";

/** The return that counts for one organisation and year, with the submission and the attempt that it comes from. */
export interface AcceptedReturn extends CountedReturn {
  readonly submission: string;
  /** The last attempt that has ended. */
  readonly attempt: number;
  readonly sha256: string;
  readonly kind: SubmissionKind;
  readonly terms: AttemptTerms;
  /** The version of the organisation's profile that read the file; null when none did. */
  readonly profileVersion: number | null;
  readonly ruleSetSha256: string | null;
}
