import type { ExplainedChange } from "@coop-census/census";
import type { EditionRevision } from "./edition-revision.ts";

/** A change as it is published: without its parts where they would tell a protected value, without any value where either figure is protected. */
export const toRevision = (
  { coordinates, change, before, after, difference, parts, contributions }: ExplainedChange,
  isClosed: boolean,
): EditionRevision => {
  const isProtected = before?.conf === "C" || after?.conf === "C";
  return {
    coordinates,
    conf: isProtected ? "C" : "F",
    change,
    before: isProtected ? null : (before?.value ?? null),
    after: isProtected ? null : (after?.value ?? null),
    difference: isProtected ? null : difference,
    causes: parts.map(({ cause }) => cause),
    parts: isProtected || isClosed ? null : new Map(parts.map(({ cause, amount }) => [cause, amount])),
    reporters: contributions.flatMap(({ cause, reporter }) => (reporter === null ? [] : [{ cause, reporter }])),
  };
};
