import type { ExplainedChange } from "@coop-census/census";
import type { EditionRevision } from "./edition-revision.ts";

/** A change as it is published: without its parts where they would tell a protected value, without any value where either figure is protected. */
export const toRevision = (
  { coordinates, change, before, after, difference, parts, contributions }: ExplainedChange,
  isClosed: boolean,
): EditionRevision => {
  const told = {
    coordinates,
    change,
    causes: parts.map(({ cause }) => cause),
    reporters: contributions.flatMap(({ cause, reporter }) => (reporter === null ? [] : [{ cause, reporter }])),
  };
  if (before?.conf === "C" || after?.conf === "C") {
    return { ...told, conf: "C", before: null, after: null, difference: null, parts: null };
  }
  return {
    ...told,
    conf: "F",
    before: before?.value ?? null,
    after: after?.value ?? null,
    difference,
    parts: isClosed ? null : new Map(parts.map(({ cause, amount }) => [cause, amount])),
  };
};
