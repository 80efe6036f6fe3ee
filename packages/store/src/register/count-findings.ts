import type { Finding } from "@coop-census/census";
import type { LoadSession } from "./load-session.ts";
import { loadTables } from "./load-tables.ts";

/** How many findings of a kind a load has. */
export interface FindingCount {
  readonly severity: Finding["severity"];
  readonly level: Finding["level"];
  readonly count: number;
}

/** Counts the findings of a load by gravity and reach, after they have ended. */
export const countFindings = ({ query }: LoadSession, load: number): Promise<readonly FindingCount[]> =>
  query<FindingCount>(
    `select severity, level, count(*)::int as count from ${loadTables(load).findings} group by severity, level`,
  );
