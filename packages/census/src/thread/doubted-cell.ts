/** A place of an accepted return that somebody was asked about and nobody has answered. */
export interface DoubtedCell {
  /** 0: all rows. */
  readonly row: number;
  /** Null: all indicators. */
  readonly indicator: string | null;
}
