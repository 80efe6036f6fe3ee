import type { Finding, Severity } from "@coop-census/census";

/** A cell that something was found in. */
export interface Mark {
  readonly row: number;
  readonly column: number;
  /** Of the gravest finding. */
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  /** Findings at other cells that keep this one out too: a total and its parts, of which any may be the wrong one. */
  readonly elsewhere: readonly Finding[];
}
