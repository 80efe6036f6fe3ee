import type { Finding } from "@coop-census/census";

/** A finding with its place in the store. */
export interface StoredFinding extends Finding {
  readonly submission: string;
  readonly attempt: number;
  /** From 0, within the attempt. */
  readonly ordinal: number;
}
