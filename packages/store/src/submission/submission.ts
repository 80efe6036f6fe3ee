import type { SubmissionState } from "@coop-census/census";

export type Channel = "api" | "cli";

/** file: a return. nil: the organisation says that it has nothing to report. */
export type SubmissionKind = "file" | "nil";

/** What one organisation sent for one year: the same bytes are the same submission, however often they are sent. */
export interface Submission {
  /** The organisation, the year and the first 12 hex digits of the hash, joined by "-". */
  readonly id: string;
  readonly organisation: string;
  readonly year: number;
  /** Counts the submissions of the organisation and year, from 1, in the order they came. */
  readonly sequence: number;
  readonly fileName: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly kind: SubmissionKind;
  readonly state: SubmissionState;
  readonly channel: Channel;
  readonly actor: string;
  readonly receivedAt: Date;
  /** Why it replaces an accepted one. */
  readonly reasonCode: string | null;
  readonly reason: string | null;
  /** The accepted submission that it took the place of. */
  readonly supersedes: string | null;
}
