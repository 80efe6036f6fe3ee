import type { MatchEffect, MatchedRow } from "@coop-census/census";

/** A row of a register that looks like one of another register: for the secretariat alone. */
export interface LookAlikeRow extends MatchedRow {
  readonly country: string;
  readonly submission: string;
  readonly fileName: string;
  /** As the file counts records, from 1. */
  readonly row: number;
  readonly name: string;
  readonly postcode: string;
  /** As the register gives it; null where it gives none. */
  readonly nationalId: string | null;
  /** Whether enterprises are searched by it; false too where there is none. */
  readonly isInOrder: boolean;
  /** Other organisations whose registers have the same enterprise. */
  readonly alsoIn: readonly string[];
}

/** Two rows of which a person is to say whether they are one enterprise. */
export interface LookAlikeProposal {
  /** `TERRITORY-YEAR-` and what names the two in every year. */
  readonly reference: string;
  readonly territory: string;
  readonly year: number;
  /** The identities, the smaller one first. */
  readonly identities: readonly [string, string];
  readonly rows: readonly [LookAlikeRow, LookAlikeRow];
  /** Where one of them is no longer added if they are the same: the lowest country or place that holds both. */
  readonly place: string;
  readonly effect: readonly MatchEffect[];
}

/** What a search has found. */
export interface FoundLookAlikes {
  /** The first ones, by territory, postcode and row. */
  readonly proposals: readonly LookAlikeProposal[];
  readonly total: number;
  /** Names and postcodes that more than twenty enterprises share: nothing is proposed of them. */
  readonly crowded: number;
  /** Names that one register has several times at one postcode without an identifier: nothing is proposed of them. */
  readonly ambiguous: number;
}
