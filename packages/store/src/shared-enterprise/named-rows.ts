import { sql } from "kysely";
import type { Tx } from "../database/db.ts";
import { loadTables } from "../register/load-tables.ts";
import { postcodeOfRow } from "./compared-postcode.ts";
import { keyOfRow } from "./key-of-row.ts";
import type { SharedRegister } from "./shared-register.ts";

/** A row that counts of a register, with what names its enterprise. */
export interface NamedPlace {
  /** Which of the registers has it, from 0. */
  readonly place: number;
  readonly row: number;
  readonly key: string | null;
  readonly name: string;
  readonly postcode: string;
}

const batch = 10_000;

const rowsOf = (register: SharedRegister, place: number) => {
  const { load, scope, released } = register;
  const letIn = released.flatMap(({ row, indicator }) => (indicator === "ENT_TOTAL" ? [row] : []));
  return sql`
    select ${sql.lit(place)} as place, "row", ${keyOfRow(register, true)} as key, name, ${postcodeOfRow} as postcode
    from ${sql.table(loadTables(load).rows)}
    where kind = 'enterprise' and perimeter = 'COOP' and scope = ${sql.lit(scope)}
      and name is not null and postcode is not null
      and "row" not in (select k."row" from register_kept_out k where k.load = ${sql.lit(load)}
        and k.indicator = 'ENT_TOTAL' and not k."row" = any(${sql.lit(`{${letIn.join(",")}}`)}::int[]))`;
};

/**
 * The rows of registers at each postcode that several of them have, postcode by postcode: only one postcode's rows and a
 * few more are held at a time.
 */
export async function* namedRows(tx: Tx, registers: readonly SharedRegister[]): AsyncIterable<readonly NamedPlace[]> {
  const all = sql.join(registers.map(rowsOf), sql` union all `);
  await sql`declare named no scroll cursor for
    select place, "row", key, name, postcode from (
      select named.*, min(place) over near as first, max(place) over near as last from (${all}) named
      window near as (partition by postcode collate "C")
    ) named where first <> last and postcode <> '' order by postcode collate "C", place, "row"`.execute(tx);
  let group: NamedPlace[] = [];
  while (true) {
    const { rows } = await sql<NamedPlace>`fetch ${sql.lit(batch)} from named`.execute(tx);
    for (const row of rows) {
      if (row.postcode !== group[0]?.postcode) {
        if (group.length > 0) yield group;
        group = [];
      }
      group.push(row);
    }
    if (rows.length < batch) break;
  }
  if (group.length > 0) yield group;
  await sql`close named`.execute(tx);
}
