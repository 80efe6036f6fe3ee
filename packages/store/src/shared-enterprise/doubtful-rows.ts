import { type RawBuilder, sql } from "kysely";
import { loadTables } from "../register/load-tables.ts";
import type { SharedRegister } from "./shared-register.ts";

/** The rows of a register whose identifiers are not in order (V25). */
export const doubtfulRows = ({ checked, load }: SharedRegister): RawBuilder<unknown> =>
  checked === null
    ? sql`select f."row" from ${sql.table(loadTables(load).findings)} f where f.rule = 'V25'`
    : sql`select f."row" from finding f
        where f.submission = ${checked.submission} and f.attempt = ${checked.attempt} and f.rule = 'V25'`;
