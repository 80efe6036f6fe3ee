import type { Severity } from "./finding.ts";

/** The severities from the gravest to what is only told: the order in which people are shown findings. */
export const gravity: readonly Severity[] = ["ERROR", "BLOCK", "HOLD", "QUERY", "WARN", "INFO"];
