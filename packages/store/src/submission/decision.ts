export type DecisionKind = "release" | "keep-out";

/** What somebody decided about a HOLD; the latest on a (rule, row, indicator) of a submission holds. */
export interface Decision {
  readonly id: number;
  readonly submission: string;
  readonly attempt: number;
  /** The finding's ordinal in its attempt; its number where the attempt is 0, which stands for what is found from beside the file. */
  readonly finding: number;
  readonly rule: string;
  readonly row: number;
  readonly indicator: string | null;
  readonly decision: DecisionKind;
  readonly because: string;
  readonly actor: string;
  readonly at: Date;
}
