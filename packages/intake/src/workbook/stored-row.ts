/** A cell as its XML states it. */
export interface StoredCell {
  /** "B7"; undefined where it follows the one before. */
  reference: string | undefined;
  /** From 1 where the reference has been read and is of the row; 0 where `reference` says it. */
  column: number;
  type: string;
  style: number;
  /** Null when the cell has no value element. */
  value: string | null;
  inline: string;
  /** Null when the cell is no formula. */
  formula: string | null;
}

/** A row as its XML states it, valid only until the next one is read. */
export interface StoredRow {
  readonly reference: string | undefined;
  readonly isHidden: boolean;
  readonly cells: StoredCell[];
}
