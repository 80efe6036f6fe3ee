import { type SaidFinding, sayFinding } from "@coop-census/census";
import type { StoredFinding } from "@coop-census/store";
import { findingName } from "./say-holds.ts";

/** A stored finding with its name and its words, as `--json` gives it. */
export interface NamedFinding extends StoredFinding {
  readonly name: string;
  readonly words: SaidFinding;
}

/** Findings with their names and words, for scripts. */
export const saidFindings = (findings: readonly StoredFinding[]): readonly NamedFinding[] =>
  findings.map((finding) => ({ ...finding, name: findingName(finding), words: sayFinding(finding) }));
