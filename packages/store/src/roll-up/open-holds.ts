import { causeOf, type Observation } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { outsideHolds } from "../outside/outside-holds.ts";
import { decisionsOf } from "../submission/decisions-of.ts";
import { findingOfRow } from "../submission/finding-of-row.ts";
import type { StoredFinding } from "../submission/stored-finding.ts";
import { acceptedReturns } from "./accepted-returns.ts";
import { sightOf } from "./sight-of.ts";

/** A hold on an accepted return on which nobody has decided. */
export interface OpenHold {
  readonly organisation: string;
  readonly year: number;
  /** The first, where one cause holds several. */
  readonly finding: StoredFinding;
  readonly count: number;
  /** The values that would count if it were released, as far as nothing else holds them. */
  readonly values: readonly Observation[];
}

/** The findings of an attempt that were decided, by what was seen. */
const decidedSights = async (
  db: Db,
  submission: string,
  ever: readonly StoredFinding[],
): Promise<ReadonlySet<string>> => {
  const seen = new Set<string>();
  for (const { attempt, finding } of await decisionsOf(db, submission)) {
    const outside = ever.find((one) => attempt === 0 && one.ordinal === finding);
    const row =
      attempt === 0
        ? undefined
        : await db
            .selectFrom("finding")
            .selectAll()
            .where("submission", "=", submission)
            .where("attempt", "=", attempt)
            .where("ordinal", "=", finding)
            .executeTakeFirst();
    const decided = outside ?? (row === undefined ? undefined : findingOfRow(row));
    if (decided !== undefined) seen.add(sightOf(decided));
  }
  return seen;
};

/** What is on hold in the accepted returns of a year and nobody has decided, once a cause, by organisation and row. */
export const openHolds = async (db: Db, year: number): Promise<readonly OpenHold[]> => {
  const holds: OpenHold[] = [];
  for (const { organisation, submission, attempt, observations } of await acceptedReturns(db, year)) {
    const rows = await db
      .selectFrom("finding")
      .selectAll()
      .where("submission", "=", submission)
      .where("attempt", "=", attempt)
      .where("severity", "=", "HOLD")
      .orderBy("ordinal")
      .execute();
    const { inForce, ever } = await outsideHolds(db, [submission], undefined);
    const found = [...rows.map(findingOfRow), ...inForce];
    if (found.length === 0) continue;
    const decided = await decidedSights(db, submission, ever);
    const open = found.filter((one) => !decided.has(sightOf(one)));
    for (const group of Map.groupBy(open, (one) => causeOf(one).key).values()) {
      const [finding] = group;
      if (finding === undefined) continue;
      const keys = new Set(group.flatMap(({ keepsOut }) => keepsOut.map((cell) => `${cell.row}/${cell.indicator}`)));
      const values = observations.filter(({ address, indicator }) => keys.has(`${address.row}/${indicator}`));
      holds.push({ organisation, year, finding, count: group.length, values });
    }
  }
  return holds;
};
