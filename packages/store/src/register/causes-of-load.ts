import { type CauseTally, type Finding, tallyCauses } from "@coop-census/census";
import { sql } from "kysely";
import type { Db } from "../database/db.ts";
import { loadTables } from "./load-tables.ts";

const pageSize = 2_000;

type Row = Omit<Finding, "address"> & Finding["address"] & { readonly place: string };

/** The findings of the rows of a load that nobody keeps, with those of the file as a whole, counted by cause. */
export const causesOfLoad = async (
  db: Db,
  load: number,
  ofFile: readonly Finding[],
): Promise<readonly CauseTally[]> => {
  const tally = tallyCauses();
  for (const finding of ofFile) tally.add(finding);
  const table = sql.table(loadTables(load).findings);
  let after = "(0,0)";
  for (;;) {
    // The findings of a load have no key of their own: where they lie is one, since nothing moves them.
    const { rows } = await sql<Row>`
      select ctid::text as place, rule, code, severity, level, sheet, "row", "column", header, indicator, raw, params,
        keeps_out as "keepsOut"
      from ${table} where ctid > ${after}::tid order by ctid limit ${sql.lit(pageSize)}`.execute(db);
    for (const { place: _place, sheet, row, column, header, ...rest } of rows) {
      tally.add({ ...rest, address: { sheet, row, column, header } });
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) return tally.result();
    after = last.place;
  }
};
