/** The words of the field in one language, as data. A phrase with "?" before it is a likely meaning, never a proved one. */
export interface Vocabulary {
  readonly language: string;
  /** Whether words are written without spaces between them, so that a phrase may stand inside another. */
  readonly joined: boolean;
  /** The endings that inflection adds, as a regular expression. */
  readonly endings: string;
  /** Words that add nothing to what a header means ("number of"). */
  readonly fillers: readonly string[];
  /** What a header begins with that is a part of the column before it ("of which"). */
  readonly ofWhich: readonly string[];
  /** Words of a header that is no level of this year: rates, averages, changes, opposites. */
  readonly spoilers: readonly string[];
  readonly totals: readonly string[];
  readonly subtotals: readonly string[];
  readonly unallocated: readonly string[];
  /** Phrases by the code of the column; the first code that has a likely phrase is the likeliest. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /**
   * Headers of a table with one value a row, by what the column is (INDICATOR, VALUE, UNIT), and units of what is counted
   * one by one (COUNT).
   */
  readonly long: Readonly<Record<"INDICATOR" | "VALUE" | "UNIT" | "COUNT", readonly string[]>>;
  /** Phrases that mean something only below a group of columns, by the group's family (ENT, MBR, WRK). */
  readonly parts: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** The words of rows by dimension and code. */
  readonly words: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}
