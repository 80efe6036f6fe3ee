import type { Db } from "../database/db.ts";
import { outsideFindingsOf } from "../outside/outside-findings-of.ts";
import { findingOfRow } from "./finding-of-row.ts";
import type { StoredFinding } from "./stored-finding.ts";

/** Of more findings nobody reads the rest here; `census findings` has them all. */
const most = 200;

/**
 * What an attempt has found about some rows in an indicator, about these rows and about the file as a whole, in the order of
 * the file, at most 200; `withBeside`: behind them what is found from beside the file and holds now. Since when it holds is not kept.
 */
export const findingsAbout = async (
  db: Db,
  of: { readonly submission: string; readonly attempt: number; readonly indicator: string },
  rows: readonly number[],
  { withBeside }: { readonly withBeside: boolean },
): Promise<readonly StoredFinding[]> => {
  const about = new Set([0, ...rows]);
  const found = await db
    .selectFrom("finding")
    .selectAll()
    .where("submission", "=", of.submission)
    .where("attempt", "=", of.attempt)
    .where("row", "in", [...about])
    .where(({ eb, or }) => or([eb("indicator", "is", null), eb("indicator", "=", of.indicator)]))
    .orderBy("ordinal")
    .limit(most)
    .execute();
  const beside = (withBeside ? await outsideFindingsOf(db, of.submission) : []).filter(
    ({ address, indicator }) => about.has(address.row) && (indicator === null || indicator === of.indicator),
  );
  return [...found.map(findingOfRow), ...beside];
};
