import type { Finding } from "@coop-census/census";

/** A finding with its place in the store. */
export interface StoredFinding extends Finding {
  readonly submission: string;
  /** 0 for what is found from beside the file. */
  readonly attempt: number;
  /** From 0, within the attempt; a number of its own for what is found from beside the file. */
  readonly ordinal: number;
}
