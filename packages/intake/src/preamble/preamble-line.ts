import type { CellAddress } from "@coop-census/census";

/** A line above the table, read as one text. */
export interface PreambleLine {
  readonly text: string;
  readonly address: CellAddress;
}
