import type { CauseTally, Severity } from "@coop-census/census";
import { sayCounts } from "./say-counts.ts";

/** How many findings of each severity the causes have, in one line ("2 ERROR, 14 WARN"). */
export const countCauses = (tallies: readonly CauseTally[]): string => {
  const counts = new Map<Severity, number>();
  for (const { cause, count } of tallies) counts.set(cause.severity, (counts.get(cause.severity) ?? 0) + count);
  return sayCounts(counts);
};
