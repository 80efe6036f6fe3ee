import type { ImportKind, Tx } from "@coop-census/store";

/** Reference data that were read and found right, not saved yet. */
export interface PreparedImport {
  readonly kind: ImportKind;
  /** What is in it, for the person who imports. */
  readonly summary: string;
  /** What is in force as it was asked for, but should be looked at, each in a sentence. */
  readonly warnings?: readonly string[];
  save(tx: Tx, importId: number): Promise<void>;
}
