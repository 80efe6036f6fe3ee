import type { Finding, Severity } from "@coop-census/census";

/** A cell that something was found in. */
export interface Mark {
  readonly row: number;
  readonly column: number;
  /** Of the gravest finding. */
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}
