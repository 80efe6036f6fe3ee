import type { CellAddress } from "../return/cell-address.ts";

/** What a finding does to the submission: methodology section 3. */
export type Severity = "ERROR" | "HOLD" | "WARN" | "QUERY" | "INFO" | "BLOCK";

/**
 * What is wrong with the data, at its place: a plain value, returned and stored, never thrown.
 * Its words are made from `code` and `params` by the rule's messages, so that a page can say it in five languages.
 */
export interface Finding {
  /** "V01" to "V37". */
  readonly rule: string;
  /** The message within the rule, for example "V07/day-not-stated". */
  readonly code: string;
  readonly severity: Severity;
  readonly level: "file" | "record" | "cell";
  readonly address: CellAddress;
  /** Null when it concerns all indicators of the row or file. */
  readonly indicator: string | null;
  /** The cell's own words. */
  readonly raw: string | null;
  readonly params: Readonly<Record<string, string>>;
  /** The cells that stay out while it stands (rows and indicators of the return); empty for severities that keep nothing out. */
  readonly keepsOut: readonly CellKey[];
}

/** A value cell of a return. In a register, ENT_TOTAL of a row is the whole row: an enterprise that is not counted has no figures. */
export interface CellKey {
  readonly row: number;
  readonly indicator: string;
}
