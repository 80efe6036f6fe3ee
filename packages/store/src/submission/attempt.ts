import type { BlankRow, ReturnTerms } from "@coop-census/census";

/** What a check came to (methodology section 3). */
export type AttemptOutcome = "rejected" | "needs-answer" | "accepted";

/** What the roll-up needs to know of the return as a whole. */
export type AttemptTerms = Pick<ReturnTerms, "rollUpScope" | "totalType" | "isPublic"> &
  Partial<Pick<ReturnTerms, "currency" | "confidentiality">>;

/** One check of a submission; checking again is a further one. */
export interface Attempt {
  readonly submission: string;
  /** From 1. */
  readonly number: number;
  readonly requestedAt: Date;
  readonly actor: string;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly outcome: AttemptOutcome | null;
  /** The version of the organisation's profile that read the file; null when none did. */
  readonly profileVersion: number | null;
  readonly ruleSetSha256: string | null;
  readonly terms: AttemptTerms | null;
  readonly blankRows: readonly BlankRow[] | null;
}
