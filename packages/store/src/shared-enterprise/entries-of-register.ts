import { type RawBuilder, sql } from "kysely";
import { loadTables } from "../register/load-tables.ts";
import type { Alias } from "./alias.ts";
import { keyOfRow } from "./key-of-row.ts";
import { isGiven, type SharedRegister } from "./shared-register.ts";

const figureOf = (indicator: string): RawBuilder<unknown> => {
  if (indicator === "ENT_TOTAL") return sql`1::numeric`;
  // Known only where an enterprise gives its workers or its turnover.
  if (indicator === "ENT_ACTIVE") {
    return sql`case when coalesce(wrk_total, turn) is not null
      then (coalesce(wrk_total > 0, false) or coalesce(turn > 0, false))::int::numeric end`;
  }
  return sql.ref(indicator.toLowerCase());
};

/** A figure of a row that counts, by the name of its indicator in small letters. */
const column = (register: SharedRegister, indicator: string, hasKeptOut: boolean): RawBuilder<unknown> => {
  const name = sql.ref(indicator.toLowerCase());
  if (!isGiven(register, indicator)) return sql`null::numeric as ${name}`;
  const value = figureOf(indicator);
  return hasKeptOut
    ? sql`case when kept.codes is null or not ${indicator} = any(kept.codes) then ${value} end as ${name}`
    : sql`${value} as ${name}`;
};

export interface EntryOptions {
  /** The number that stands for the register, in the order of the organisations. */
  readonly place: number;
  readonly indicators: readonly string[];
  /** Whether findings keep anything out of its rows. */
  readonly hasKeptOut: boolean;
  /** Rows whose identifiers are not in order (V25): they prove nothing. */
  readonly hasDoubts: boolean;
  /** Rows of which a person has said whose enterprise they are. */
  readonly aliases: readonly Alias[];
  /** Whether the key names its territory too. */
  readonly isGlobal: boolean;
}

/** The rows of one register that count and whose enterprise is known: what names it, the place in the ranking, and the figures. */
export const entriesOfRegister = (register: SharedRegister, options: EntryOptions): RawBuilder<unknown> => {
  const { load, scope, territory, released } = register;
  const { place, indicators, hasKeptOut, hasDoubts, aliases, isGlobal } = options;
  const known = keyOfRow(register, hasDoubts);
  const key = aliases.length === 0 ? known : sql`coalesce(alias.key, ${known})`;
  const alias = sql`left join unnest(${aliases.map(({ row }) => row)}::int[], ${aliases.map(({ key: of }) => of)}::text[])
    as alias ("row", key) using ("row")`;
  const letIn = sql`(k."row", k.indicator) not in (select * from unnest(${released.map(({ row }) => row)}::int[],
    ${released.map(({ indicator }) => indicator)}::text[]))`;
  const kept = sql`left join (select k."row", array_agg(k.indicator) as codes from register_kept_out k
    where k.load = ${sql.lit(load)} and ${released.length === 0 ? sql`true` : letIn} group by k."row") kept using ("row")`;
  return sql`
    select ${isGlobal ? sql`${territory} || ' ' || ${key}` : key} as key, ${sql.lit(place)} as place, "row",
      coalesce(is_primary, false) as is_primary,
      reference_date || substr('-12-31', length(reference_date) - 3) as day,
      ${sql.lit(place)} || '|' || type || '|' || activity || '|' || coalesce(activity_revision, '') || '|'
        || coalesce(left(reference_date, 4), '') as label,
      ${sql.join(indicators.map((indicator) => column(register, indicator, hasKeptOut)))}
    from ${sql.table(loadTables(load).rows)}
    ${aliases.length === 0 ? sql`` : alias} ${hasKeptOut ? kept : sql``}
    where kind = 'enterprise' and perimeter = 'COOP' and scope = ${scope}
      and ${aliases.length === 0 ? sql`national_id is not null` : sql`(national_id is not null or alias.key is not null)`}
      ${hasKeptOut ? sql`and (kept.codes is null or not 'ENT_TOTAL' = any(kept.codes))` : sql``}`;
};
