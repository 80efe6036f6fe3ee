import { sql } from "kysely";
import type { Db } from "../database/db.ts";
import { loadTables } from "../register/load-tables.ts";
import { doubtfulRows } from "./doubtful-rows.ts";
import type { SharedRegister } from "./shared-register.ts";

/** The organisations of the registers whose counted rows are all enterprises with an identifier that is in order. */
export const identifiedReporters = async (db: Db, registers: readonly SharedRegister[]): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const register of registers) {
    const { organisation, load, scope } = register;
    const { rows } = await sql<{ isOpen: boolean }>`
      select exists (${doubtfulRows(register)})
        or exists (select from ${sql.table(loadTables(load).rows)}
          where kind <> 'total' and perimeter = 'COOP' and scope = ${scope} and national_id is null) as "isOpen"`.execute(
      db,
    );
    if (rows[0]?.isOpen === false) found.push(organisation);
  }
  return found;
};
