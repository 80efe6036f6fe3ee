import { sql } from "kysely";
import type { Tx } from "../database/db.ts";
import type { Schema } from "../schema/schema.ts";

/** Rows that are sent in one statement: some megabytes of text at most. */
const most = 20_000;

const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * Writes many rows of one shape in few statements, each with one parameter: a statement with a parameter for every value
 * takes Postgres and its driver longer than the rows do.
 */
export const insertRecords = async (
  tx: Tx,
  table: keyof Schema,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> => {
  const [first] = rows;
  if (first === undefined) return;
  const names = Object.keys(first);
  const into = sql.table(snake(table));
  const fieldOf = names.map((name) => [name, snake(name)] as const);
  const columns = sql.join(fieldOf.map(([, field]) => sql.ref(field)));
  for (let start = 0; start < rows.length; start += most) {
    const fields = (row: (typeof rows)[number]): Readonly<Record<string, unknown>> =>
      Object.fromEntries(fieldOf.map(([name, field]) => [field, row[name]]));
    const json = JSON.stringify(rows.slice(start, start + most).map(fields));
    await sql`insert into ${into} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${into}, ${json}::jsonb)`.execute(tx);
  }
};
