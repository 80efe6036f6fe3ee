import { type Finding, type Severity, tallyCauses } from "@coop-census/census";
import { sayCounts } from "./say-counts.ts";
import { sayTally } from "./say-tally.ts";

/** Findings for people, those of one cause together, the gravest first. */
export const sayFindings = (findings: readonly Finding[]): string => {
  const tally = tallyCauses();
  for (const finding of findings) tally.add(finding);
  return tally.result().map(sayTally).join("\n");
};

/** How many findings of each severity there are, in one line ("2 ERROR, 14 WARN"). */
export const countFindings = (findings: readonly Pick<Finding, "severity">[]): string => {
  const counts = new Map<Severity, number>();
  for (const { severity } of findings) counts.set(severity, (counts.get(severity) ?? 0) + 1);
  return sayCounts(counts);
};
