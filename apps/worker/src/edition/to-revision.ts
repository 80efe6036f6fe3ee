import type { ExplainedChange } from "@coop-census/census";
import type { EditionRevision } from "@coop-census/reporting";

/** A change as it is published; without its parts where they would tell a protected value. */
export const toRevision = (
  { coordinates, change, before, after, difference, parts, contributions }: ExplainedChange,
  isClosed: boolean,
): EditionRevision => ({
  coordinates,
  change,
  before: before?.value ?? null,
  after: after?.value ?? null,
  difference,
  causes: parts.map(({ cause }) => cause),
  parts: isClosed ? null : new Map(parts.map(({ cause, amount }) => [cause, amount])),
  reporters: contributions.flatMap(({ cause, reporter }) => (reporter === null ? [] : [{ cause, reporter }])),
});
