import { type ChangeCause, causeOfCode } from "./change-cause.ts";
import type { FrozenReturn } from "./frozen-year.ts";

const nameOf = ({ row, indicator }: FrozenReturn["keptOut"][number]): string => `${row}/${indicator}`;

/** Whether cells that counted are kept out now. */
const isHeldSince = (before: FrozenReturn, after: FrozenReturn): boolean => {
  const known = new Set(before.keptOut.map(nameOf));
  return after.keptOut.some((cell) => !known.has(nameOf(cell)));
};

/**
 * Why the return of an organisation counts otherwise than in the edition before; null where it does not. A first return is
 * late data; one in the place of another has the cause that its sender gave; one that is gone was wrong. The same file read
 * otherwise: by other rules (method), by another layout or with more kept out (error), or with a question or a hold settled (late data).
 */
export const causeOfReturn = (before: FrozenReturn | null, after: FrozenReturn | null): ChangeCause | null => {
  if (before === null) return after === null ? null : "late-data";
  if (after === null) return "error";
  if (before.submission !== after.submission) return causeOfCode(after.reason ?? "") ?? "error";
  if (before.contentSha256 === after.contentSha256) return null;
  if (before.ruleSetSha256 !== after.ruleSetSha256) return "method";
  if (before.layoutSha256 !== after.layoutSha256 || isHeldSince(before, after)) return "error";
  return "late-data";
};
