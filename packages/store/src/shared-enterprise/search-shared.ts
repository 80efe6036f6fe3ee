import { decimal, indicator as indicatorOf, isMoney, type SharedEntry, type SharedGroup } from "@coop-census/census";
import { type RawBuilder, sql } from "kysely";
import type { Db } from "../database/db.ts";
import { withBigJoins } from "../database/with-big-joins.ts";
import type { Alias } from "./alias.ts";
import { doubtfulRows } from "./doubtful-rows.ts";
import { entriesOfRegister } from "./entries-of-register.ts";
import { keysOfRegister } from "./keys-of-register.ts";
import { type SharedRegister, sharedIndicators } from "./shared-register.ts";

interface Found {
  readonly indicator: string;
  readonly list: string;
  readonly label: string;
  readonly value: string;
  readonly enterprises: number;
}

const small = (indicator: string): RawBuilder<unknown> => sql.ref(indicator.toLowerCase());

/** The indicators that any row of the loads gives. */
const givenIn = async (db: Db, registers: readonly SharedRegister[]): Promise<readonly string[]> => {
  if (registers.some(({ released }) => released.length > 0)) return sharedIndicators;
  const loads = registers.map(({ load }) => load);
  const rows = await db.selectFrom("registerCell").select("indicator").distinct().where("load", "in", loads).execute();
  const given = new Set(rows.map(({ indicator }) => indicator));
  return sharedIndicators.filter((indicator) => given.has(indicator));
};

/** The numbers of the loads of which `what` is true. */
const loadsWith = async (db: Db, what: RawBuilder<unknown>, registers: readonly SharedRegister[]) => {
  const loads = registers.map(({ load }) => load);
  const { rows } = await sql<{ id: number }>`
    select id from register_load l where id = any(${loads}::int[]) and exists (${what})`.execute(db);
  return new Set(rows.map(({ id }) => id));
};

const entryOf = (registers: readonly SharedRegister[], { indicator, label, value }: Found): readonly SharedEntry[] => {
  const [place, type = "", activity = "", revision = "", year = ""] = label.split("|");
  const register = registers[Number(place)];
  if (register === undefined) return [];
  const { organisation, scope, totalType, currency } = register;
  return [
    {
      reporter: organisation,
      scope,
      type: type === "_T" ? totalType : type,
      activity: activity === "_T" ? "_T" : `ISIC${revision}_${activity}`,
      unit: (isMoney(indicator) ? currency : indicatorOf(indicator)?.unit) ?? "",
      referenceYear: year === "" ? null : Number(year),
      value: decimal(value),
    },
  ];
};

/**
 * The enterprises that stand in several of these registers, which are in the order of their organisations; only of the
 * same territory, since the same digits name another enterprise elsewhere.
 */
export const searchShared = async (
  db: Db,
  registers: readonly SharedRegister[],
  aliases: readonly Alias[],
): Promise<readonly SharedGroup[]> => {
  if (registers.length < 2) return [];
  const indicators = await givenIn(db, registers);
  if (indicators.length === 0) return [];
  const withKeptOut = await loadsWith(db, sql`select from register_kept_out k where k.load = l.id`, registers);
  const withDoubts = new Set<number>();
  for (const register of registers) {
    const { rows } = await sql<{ has: boolean }>`select exists (${doubtfulRows(register)}) as has`.execute(db);
    if (rows[0]?.has === true) withDoubts.add(register.load);
  }
  const isGlobal = new Set(registers.map(({ territory }) => territory)).size > 1;
  const all = registers.map((register, place) => ({
    register,
    place,
    hasKeptOut: withKeptOut.has(register.load),
    hasDoubts: withDoubts.has(register.load),
    aliases: aliases.filter(({ load }) => load === register.load),
    isGlobal,
    indicators,
  }));
  const unionOf = (parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> => sql.join(parts, sql` union all `);
  const keys = unionOf(all.map(({ register, ...of }) => keysOfRegister(register, of)));
  const entries = unionOf(all.map(({ register, ...of }) => entriesOfRegister(register, of)));
  const masked = sql.join(indicators.map((indicator) => sql`(${small(indicator)} is not null)::int`));
  const sums = sql.join(indicators.map((indicator) => sql`sum(${small(indicator)}) as ${small(indicator)}`));
  const parts = sql.join(indicators.map((indicator) => sql`(${indicator}, ${small(indicator)})`));
  // A key costs more than the rest of its row: each is made once, and all else is read of the rows that are shared alone.
  const { rows } = await withBigJoins(db, (session) =>
    sql<Found>`
    with keyed as materialized (${keys}), shared as materialized (
      select key from keyed where key is not null group by key having min(place) <> max(place)
    ), member as materialized (
      select * from keyed join shared using (key)
    ), labelled as (
      select key, place, "row", coalesce(is_primary, false) as is_primary,
        reference_date || substr('-12-31', length(reference_date) - 3) as day,
        place || '|' || type || '|' || activity || '|' || coalesce(activity_revision, '') || '|'
          || coalesce(left(reference_date, 4), '') as label,
        ${sql.join(indicators.map(small))}
      from member join (${entries}) entry using (place, "row")
    ), ranked as (
      select labelled.*, row_number() over best as rank,
        string_agg(concat(label, ':', ${masked}), ' ')
          over (best rows between unbounded preceding and unbounded following) as together
      from labelled
      window best as (partition by key order by is_primary desc, day collate "C" desc nulls last, place, "row")
    ), added as (
      select together, rank, label, count(*) as enterprises, ${sums} from ranked group by together, rank, label
    ), listed as (
      select indicator, label, value, enterprises,
        row_number() over (partition by together, indicator order by rank) as position,
        string_agg(label, ' ') over (partition by together, indicator order by rank
          rows between unbounded preceding and unbounded following) as list
      from added cross join lateral (values ${parts}) part (indicator, value) where value is not null
    )
    select indicator, list, label, sum(value)::text as value, sum(enterprises)::int as enterprises
    from listed group by indicator, list, position, label
    order by indicator collate "C", list collate "C", position`.execute(session),
  );
  const groups = [...Map.groupBy(rows, ({ indicator, list }) => `${indicator} ${list}`).values()];
  return groups.flatMap((group): readonly SharedGroup[] => {
    const [first] = group;
    const found = group.flatMap((one) => entryOf(registers, one));
    if (first === undefined || new Set(found.map(({ reporter }) => reporter)).size < 2) return [];
    return [{ indicator: first.indicator, enterprises: first.enterprises, entries: found }];
  });
};
