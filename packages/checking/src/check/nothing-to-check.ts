import type { CheckedFile } from "./checked-file.ts";

/** What the check of "nothing to report" comes to: an answer without a value. */
export const nothingToCheck: CheckedFile = {
  findings: [],
  outcome: { state: "accepted", refused: [], held: [] },
  observations: [],
  terms: null,
  blankRows: [],
  profileVersion: null,
  reading: null,
};
