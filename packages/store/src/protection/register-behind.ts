import { add, compare, decimal, type RegisterBehind } from "@coop-census/census";
import { sql } from "kysely";
import type { Db } from "../database/db.ts";
import { releasedCells } from "../register/released-cells.ts";

const keyOf = (one: RegisterBehind): string =>
  JSON.stringify([one.scope, one.perimeter, one.type, one.activity, one.activityRevision, one.indicator]);

const together = (a: RegisterBehind, b: RegisterBehind): RegisterBehind => ({
  ...a,
  enterprises: a.enterprises + b.enterprises,
  largest: compare(a.largest, b.largest) >= 0 ? a.largest : b.largest,
  size: add(a.size, b.size),
});

/** How many enterprises are behind each value of a register that an attempt has loaded, and the largest, rows that decisions have released among them; none for any other return. */
export const registerBehind = async (
  db: Db,
  of: { readonly submission: string; readonly attempt: number },
): Promise<readonly RegisterBehind[]> => {
  const rows = await db
    .selectFrom("registerCell")
    .innerJoin("registerLoad", "registerLoad.id", "registerCell.load")
    .select(["scope", "perimeter", "type", "activity", "activityRevision", "indicator"])
    .select([
      sql<number>`sum(enterprises)::float8`.as("enterprises"),
      sql<string>`max(largest)::text`.as("largest"),
      sql<string>`sum(register_cell.size)::text`.as("size"),
    ])
    .where("submission", "=", of.submission)
    .where("attempt", "=", of.attempt)
    .where("keptAt", "is not", null)
    .groupBy(["scope", "perimeter", "type", "activity", "activityRevision", "indicator"])
    .execute();
  const counted = rows.map((row) => ({ ...row, largest: decimal(row.largest), size: decimal(row.size) }));
  const released = rows.length === 0 ? [] : await releasedCells(db, of);
  const all = new Map<string, RegisterBehind>();
  for (const one of [...counted, ...released]) {
    const { scope, perimeter, type, activity, activityRevision, indicator, enterprises, largest, size } = one;
    const behind = { scope, perimeter, type, activity, activityRevision, indicator, enterprises, largest, size };
    const before = all.get(keyOf(behind));
    all.set(keyOf(behind), before === undefined ? behind : together(before, behind));
  }
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
};
