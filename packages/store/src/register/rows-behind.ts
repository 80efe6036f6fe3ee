import { type Decimal, decimal, type Observation } from "@coop-census/census";
import { type RawBuilder, sql } from "kysely";
import type { Db } from "../database/db.ts";
import { decidedCells } from "./decided-cells.ts";

/** The rows of a register that values come from. */
export interface RowsBehind {
  readonly count: number;
  /** Of the values' indicator over all of them. */
  readonly sum: Decimal;
  /** The first of them after the one that was named, ascending. */
  readonly numbers: readonly number[];
}

type Value = Pick<
  Observation,
  "scope" | "perimeter" | "area" | "type" | "activity" | "activityRevision" | "flags" | "reference"
>;

const figureOf = (indicator: string): RawBuilder<unknown> => {
  if (indicator === "ENT_TOTAL") return sql`coalesce(enterprises, 0)::numeric`;
  if (indicator !== "ENT_ACTIVE") return sql`${sql.ref(indicator.toLowerCase())}`;
  return sql`case when kind = 'enterprise' and coalesce(wrk_total, turn) is not null
    then (coalesce(wrk_total > 0, false) or coalesce(turn > 0, false))::int::numeric end`;
};

const keyOf = (one: Value): readonly string[] => [
  one.scope,
  one.perimeter,
  one.area,
  one.type,
  one.activity,
  one.activityRevision ?? "",
  one.flags,
  one.reference?.text.slice(0, 4) ?? "",
];

/** The rows of the register that an attempt has loaded which values of one indicator are the sums of; null where it has loaded none. */
export const rowsBehind = async (
  db: Db,
  of: { readonly submission: string; readonly attempt: number; readonly indicator: string },
  values: readonly Value[],
  page: { readonly after: number; readonly limit: number },
): Promise<RowsBehind | null> => {
  const { submission, attempt, indicator } = of;
  const load = await db
    .selectFrom("registerLoad")
    .select(["id", "year"])
    .where("submission", "=", submission)
    .where("attempt", "=", attempt)
    .where("keptAt", "is not", null)
    .executeTakeFirst();
  if (load === undefined) return null;
  const decided = await decidedCells(db, { submission, attempt });
  const released = (decided?.released ?? [])
    .filter((one) => one.indicator === indicator)
    .map(({ row }) => row)
    .filter((row) => decided?.isOut(row, "ENT_TOTAL") === false);
  const keys = [...new Set(values.map((one) => JSON.stringify(keyOf(one))))];
  const isOut = sql`exists (select 1 from register_kept_out k
    where k.load = ${load.id} and k."row" = r."row" and k.indicator in ('ENT_TOTAL', ${indicator}))`;
  const rows = sql`
    select "row", ${figureOf(indicator)} as figure from register_row r
    where year = ${load.year} and load = ${load.id} and kind <> 'total'
      and jsonb_build_array(scope, perimeter, area, type, activity, coalesce(activity_revision, ''), flags,
        coalesce(left(reference_date, 4), '')) = any(${keys}::jsonb[])
      and (not ${isOut} or "row" = any(${released}::int[]))`;
  const all = await sql<{ count: number; sum: string }>`
    select count(*)::int as count, coalesce(sum(figure), 0)::text as sum from (${rows}) given where figure is not null`.execute(
    db,
  );
  const first = await sql<{ row: number }>`
    select "row" from (${rows}) given where figure is not null and "row" > ${page.after}
    order by "row" limit ${page.limit}`.execute(db);
  const [found] = all.rows;
  return {
    count: found?.count ?? 0,
    sum: decimal(found?.sum ?? "0"),
    numbers: first.rows.map(({ row }) => row),
  };
};
