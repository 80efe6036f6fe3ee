/** Where a person finds a cell in the file that was sent. Rows and columns count from 1, as Excel shows them. */
export interface CellAddress {
  /** Null for CSV and for findings on the whole file. */
  readonly sheet: string | null;
  /** 0 for the file as a whole. */
  readonly row: number;
  /** Null for the row as a whole. */
  readonly column: number | null;
  /** The header above the cell as the sender wrote it; the lines of a merged header joined by " > ". */
  readonly header: string | null;
  /**
   * Where the cell really stands, when the table was turned round or spread to be read: `row` and `column` then count in
   * the table as it was read, where a row is one record. Absent where both are the same.
   */
  readonly inFile?: PlaceInFile;
}

/** A cell of a file, or a whole row (column null), from 1. */
export interface PlaceInFile {
  readonly row: number;
  readonly column: number | null;
}
