import type { SubmissionSource } from "@coop-census/store";

/** Who entered a return on behalf of its organisation, and from what; nothing for one that it sent itself. */
export const saySource = (source: SubmissionSource | null): readonly string[] =>
  source === null ? [] : [`Entered on behalf of the organisation by ${source.actor}; source: ${source.source}.`];
