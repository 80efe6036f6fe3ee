/** How much of a file is read before it is refused (V01/limit); counted on what really comes out of it. */
export interface Limits {
  /** Entries of a zip archive. */
  readonly entries: number;
  /** Bytes that all entries read may inflate to. */
  readonly inflatedBytes: number;
  /** Inflated to compressed bytes of one entry, once it is past `ratioFrom` inflated bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
  readonly sheets: number;
  readonly rows: number;
  readonly columns: number;
  /** Cells with content, in all sheets. */
  readonly cells: number;
  /** Characters of one cell. */
  readonly textLength: number;
  readonly sharedStrings: number;
  readonly mergedRanges: number;
}

/** Excel's own bounds where it has any, and memory for one return of an ordinary machine. */
export const defaultLimits: Limits = {
  entries: 2_000,
  inflatedBytes: 256 * 1024 * 1024,
  ratio: 100,
  ratioFrom: 8 * 1024 * 1024,
  sheets: 200,
  rows: 1_048_576,
  columns: 1_024,
  cells: 4_000_000,
  textLength: 32_767,
  sharedStrings: 500_000,
  mergedRanges: 2_000,
};
