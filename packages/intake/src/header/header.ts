/** A column of the table with the code that the profile gives it. */
export interface HeaderColumn {
  readonly column: number;
  /** As the sender wrote it; null above a column without a label. */
  readonly label: string | null;
  /** Null when the profile does not know the label. */
  readonly code: string | null;
}

/** The header of a table, as one profile reads it. */
export interface Header {
  /** First and last line. */
  readonly top: number;
  readonly bottom: number;
  /** Ascending. */
  readonly columns: readonly HeaderColumn[];
  readonly known: number;
}
