import type { OpenQuestion, ThreadEntryKind, ThreadSide, ThreadState } from "@coop-census/census";

/** A thread with the submission that it is of. */
export interface Thread
  extends Pick<OpenQuestion, "place" | "rule" | "row" | "indicator" | "cause" | "says" | "doubts"> {
  readonly id: number;
  readonly submission: string;
  readonly organisation: string;
  readonly year: number;
  /** The name of the first of its findings in the submission. */
  readonly attempt: number;
  readonly finding: number;
  readonly state: ThreadState;
  /** Whether the finding is not there any more. */
  readonly isGone: boolean;
  /** The thread of an earlier file that it goes on with. */
  readonly earlier: number | null;
  readonly openedAt: Date;
}

/** What was said in a thread, by whom and when; never changed. */
export interface ThreadEntry {
  readonly id: number;
  readonly thread: number;
  readonly kind: ThreadEntryKind;
  readonly side: ThreadSide;
  readonly from: ThreadState;
  readonly to: ThreadState;
  readonly body: string;
  readonly actor: string;
  readonly at: Date;
}
