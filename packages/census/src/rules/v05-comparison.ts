import type { ReturnRecord } from "../return/return.ts";

/** A total row and the rows that must add up to it, for one indicator and in one dimension. */
export interface Comparison {
  /** "type", "area", "activity", or the name of the sender's own breakdown. */
  readonly dimension: string;
  readonly total: ReturnRecord;
  readonly parts: readonly ReturnRecord[];
  /** Whether blank parts leave a remainder that the roll-up can use; false for the sender's own breakdowns. */
  readonly leavesRemainder: boolean;
}
