import type { BlankRow, Finding, Observation, Outcome, ReturnTerms } from "@coop-census/census";
import type { Reading, ReturnAnswers } from "@coop-census/contracts";

/** What a check of one file came to; nothing of it is stored yet. */
export interface CheckedFile {
  readonly findings: readonly Finding[];
  readonly outcome: Outcome;
  readonly observations: readonly Observation[];
  /** Null when the file could not be read. */
  readonly terms: ReturnTerms | null;
  readonly blankRows: readonly BlankRow[];
  /** The version of the organisation's profile that read it; null when none did. */
  readonly profileVersion: number | null;
  /** How the file would be read, where nobody has confirmed its layout; null otherwise. */
  readonly reading: Reading | null;
  /** What a template of the census, or JSON, said beside its figures; left out for every other file. */
  readonly answers?: ReturnAnswers;
}
