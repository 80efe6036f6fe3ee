/** The value of a whole table, or every mistake in it: nothing is taken in part. */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/** What is wrong in one line of a table, and how to mend it. */
export interface Mistake {
  readonly line: number;
  /** Null for the line as a whole. */
  readonly column: string | null;
  readonly message: string;
}
