import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../database/db.ts";
import { lock } from "../database/lock.ts";
import { loadTables } from "./load-tables.ts";

/** A load that becomes what a submission's check came to. */
export interface LoadToKeep {
  readonly load: number;
  readonly submission: string;
  readonly attempt: number;
  /** How many findings of the attempt stand before those of its rows. */
  readonly findingsBefore: number;
  /** Whether its rows are all there are in the file: those of a file that could not be read to its end are thrown away. */
  readonly isWhole: boolean;
  readonly at: Date;
}

// Constants of every row: as defaults that are added after the rows they cost neither time nor room.
const constants = (of: Readonly<Record<string, string | number>>): RawBuilder<unknown> =>
  sql.join(
    Object.entries(of).map(([column, value]) =>
      typeof value === "number"
        ? sql`add column ${sql.ref(column)} int not null default ${sql.lit(value)}`
        : sql`add column ${sql.ref(column)} text collate "C" not null default ${sql.lit(value)}`,
    ),
  );

const ensureYear = async (tx: Tx, year: number): Promise<string> => {
  const name = `register_row_${year}`;
  await lock(tx, "register year", year);
  const { rows } = await sql<{ found: string | null }>`select to_regclass(${name})::text as found`.execute(tx);
  if (rows[0]?.found !== null) return name;
  await sql`create table ${sql.table(name)} (like register_row) partition by list (load)`.execute(tx);
  // Attaching lets others read on; creating it as a partition would not.
  await sql`alter table register_row attach partition ${sql.table(name)} for values in (${sql.lit(year)})`.execute(tx);
  return name;
};

const attachRows = async (
  tx: Tx,
  rows: string,
  of: { readonly year: number; readonly load: number } & Readonly<Record<string, string | number>>,
): Promise<void> => {
  const parent = await ensureYear(tx, of.year);
  await sql`alter table ${sql.table(rows)} ${constants(of)}`.execute(tx);
  const one = sql.lit(of.load);
  await sql`alter table ${sql.table(parent)} attach partition ${sql.table(rows)} for values in (${one})`.execute(tx);
};

/** Makes the rows and findings of a load those of an attempt: all of it when the transaction commits, else nothing. */
export const keepLoad = async (
  tx: Tx,
  { load, submission, attempt, findingsBefore, isWhole, at }: LoadToKeep,
): Promise<void> => {
  const { rows, findings } = loadTables(load);
  const { year, organisation } = await tx
    .updateTable("registerLoad")
    .set({ submission, attempt, keptAt: at })
    .where("id", "=", load)
    .returning(["year", "organisation"])
    .executeTakeFirstOrThrow();
  if (isWhole) await attachRows(tx, rows, { year, organisation, submission, attempt, load });
  else await sql`drop table ${sql.table(rows)}`.execute(tx);
  await sql`
    insert into finding (submission, attempt, ordinal, rule, code, severity, level, sheet, "row", "column", header, indicator,
      raw, params, keeps_out)
    select ${submission}, ${attempt}, ${findingsBefore}::int - 1 + row_number() over (order by "row", coalesce("column", 0),
        coalesce(sheet, '') collate "C", rule collate "C", code collate "C", coalesce(indicator, '') collate "C")::int,
      rule, code, severity, level, sheet, "row", "column", header, indicator, raw, params, keeps_out
    from ${sql.table(findings)}`.execute(tx);
  await sql`drop table ${sql.table(findings)}`.execute(tx);
};
