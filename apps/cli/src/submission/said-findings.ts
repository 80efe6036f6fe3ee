import type { StoredFinding } from "@coop-census/store";
import { type NamedFinding, saidFinding } from "./said-finding.ts";

/** Findings with their names and their words in English, for scripts. */
export const saidFindings = (findings: readonly StoredFinding[]): readonly NamedFinding[] =>
  findings.map((finding) => saidFinding(finding, "en"));
