import { type RawBuilder, sql } from "kysely";
import { loadTables } from "../register/load-tables.ts";
import { keptOutOfRows } from "./kept-out-of-rows.ts";
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
}

/** All rows of one register by place and row, whether they count or not, with what ranks them and the figures. */
export const entriesOfRegister = (
  register: SharedRegister,
  { place, indicators, hasKeptOut }: EntryOptions,
): RawBuilder<unknown> => sql`
  select ${sql.lit(place)} as place, "row", is_primary, reference_date, type, activity, activity_revision,
    ${sql.join(indicators.map((indicator) => column(register, indicator, hasKeptOut)))}
  from ${sql.table(loadTables(register.load).rows)} ${hasKeptOut ? keptOutOfRows(register) : sql``}`;
