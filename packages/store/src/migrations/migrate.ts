import pg from "pg";
import { storeFault } from "../database/store-fault.ts";
import { checkApplied } from "./check-applied.ts";
import { readMigrations } from "./read-migrations.ts";

const migrationTable = `create table if not exists census.migration (
  number int primary key,
  name text not null,
  sha256 text not null,
  applied_at timestamptz not null default now()
)`;

/**
 * Brings the schema `census` up to this code in one transaction and answers with the names of the migrations it applied.
 * Processes that start together wait for one another; a second run changes nothing; a database that is newer than
 * the code, or was migrated by other files, is a PermanentFault and stays as it is.
 */
export const migrate = async (url: string): Promise<readonly string[]> => {
  const migrations = await readMigrations();
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // The query that runs rejects by itself; without a listener the same error would end the process.
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock(hashtextextended('census migrations', 0))");
    await client.query("create schema if not exists census");
    await client.query(migrationTable);
    await client.query("set local search_path = census");
    const applied = await client.query<{ number: number; name: string; sha256: string }>(
      "select number, name, sha256 from migration order by number",
    );
    checkApplied(applied.rows, migrations);
    const pending = migrations.slice(applied.rows.length);
    for (const { number, name, sql, sha256 } of pending) {
      await client.query(sql);
      await client.query("insert into migration (number, name, sha256) values ($1, $2, $3)", [number, name, sha256]);
    }
    await client.query("commit");
    return pending.map(({ name }) => name);
  } catch (error) {
    throw storeFault(error);
  } finally {
    // Ending the connection rolls back what was not committed.
    await client.end().catch(() => {});
  }
};
