import { type Language, type SaidFinding, sayFinding } from "@coop-census/census";
import type { StoredFinding } from "@coop-census/store";
import { findingName } from "./say-holds.ts";

/** A stored finding with its name and its words, as `--json` gives it. */
export interface NamedFinding extends StoredFinding {
  readonly name: string;
  readonly words: SaidFinding;
}

/** A finding with its name and its words in a language, for scripts. */
export const saidFinding = (finding: StoredFinding, language: Language): NamedFinding => ({
  ...finding,
  name: findingName(finding),
  words: sayFinding(finding, language),
});
