import { type RawBuilder, sql } from "kysely";
import { loadTables } from "../register/load-tables.ts";
import type { Alias } from "./alias.ts";
import { keptOutOfRows } from "./kept-out-of-rows.ts";
import { keyOfRow } from "./key-of-row.ts";
import type { SharedRegister } from "./shared-register.ts";

export interface KeyOptions {
  /** The number that stands for the register, in the order of the organisations. */
  readonly place: number;
  /** Whether findings keep anything out of its rows. */
  readonly hasKeptOut: boolean;
  /** Rows whose identifiers are not in order (V25): they prove nothing. */
  readonly hasDoubts: boolean;
  /** Rows of which a person has said whose enterprise they are. */
  readonly aliases: readonly Alias[];
  /** Whether the key names its territory too. */
  readonly isGlobal: boolean;
}

/** The rows of one register that count, by place and row, with what names the enterprise of each where anything does. */
export const keysOfRegister = (register: SharedRegister, options: KeyOptions): RawBuilder<unknown> => {
  const { load, scope, territory } = register;
  const { place, hasKeptOut, hasDoubts, aliases, isGlobal } = options;
  const known = keyOfRow(register, hasDoubts);
  const key = aliases.length === 0 ? known : sql`coalesce(alias.key, ${known})`;
  const alias = sql`left join unnest(${aliases.map(({ row }) => row)}::int[], ${aliases.map(({ key: of }) => of)}::text[])
    as alias ("row", key) using ("row")`;
  return sql`
    select ${isGlobal ? sql`${territory} || ' ' || ${key}` : key} as key, ${sql.lit(place)} as place, "row"
    from ${sql.table(loadTables(load).rows)}
    ${aliases.length === 0 ? sql`` : alias} ${hasKeptOut ? keptOutOfRows(register) : sql``}
    where kind = 'enterprise' and perimeter = 'COOP' and scope = ${scope}
      and ${aliases.length === 0 ? sql`national_id is not null` : sql`(national_id is not null or alias.key is not null)`}
      ${hasKeptOut ? sql`and (kept.codes is null or not 'ENT_TOTAL' = any(kept.codes))` : sql``}`;
};
