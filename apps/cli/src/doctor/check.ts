/** One thing that was looked at: how it is, in words, and what to do when it is not well. */
export interface Check {
  readonly what: string;
  readonly isWell: boolean;
  readonly finding: string;
  /** Empty when all is well. */
  readonly cure: string;
}
