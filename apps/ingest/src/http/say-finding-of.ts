import { type Language, sayFinding } from "@coop-census/census";
import type { FindingAnswer } from "@coop-census/contracts";
import type { StoredFinding } from "@coop-census/store";

/** A finding as the API tells it: its codes for programs, its words in a language for people. */
export const sayFindingOf = (
  { submission: _submission, params, keepsOut, ...finding }: StoredFinding,
  language: Language,
): FindingAnswer => ({
  ...finding,
  params: { ...params },
  keepsOut: [...keepsOut],
  words: sayFinding({ ...finding, params }, language),
});
