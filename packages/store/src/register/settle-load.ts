import { decimal, type RegisterCell, referenceDate, registerIndicators } from "@coop-census/census";
import type { LoadSession } from "./load-session.ts";
import { loadTables } from "./load-tables.ts";
import { writeCells } from "./write-cells.ts";

type Kept = Omit<RegisterCell, "reference" | "value" | "largest" | "size">;

interface StoredCell extends Kept {
  readonly reference_date: string | null;
  readonly value: string;
  readonly largest: string;
  readonly size: string;
}

const place = ["scope", "perimeter", "area", "type", "activity", "activity_revision", "flags"] as const;

const list = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join(", ");

// ENT_ACTIVE is known only where an enterprise gives its workers or its turnover.
const activeOf = (given: readonly string[]): string => {
  const known = ["wrk_total", "turn"].filter((column) => given.includes(column));
  if (known.length === 0) return "null::numeric";
  const isAbove0 = known.map((column) => `coalesce(${column} > 0, false)`).join(" or ");
  return `case when kind = 'enterprise' and coalesce(${known.join(", ")}) is not null then (${isAbove0})::int::numeric end`;
};

/** Each figure of a row by the name of its indicator; what findings keep out of the row is null where `isMasked`. */
const figures = (given: readonly string[], isMasked: boolean): string => {
  const of: readonly (readonly [string, string])[] = [
    ["ENT_TOTAL", "coalesce(enterprises, 0)::numeric"],
    ["ENT_ACTIVE", activeOf(given)],
    ...given.map((column) => [column.toUpperCase(), `"${column}"`] as const),
  ];
  return of
    .map(
      ([code, value]) =>
        (isMasked ? `case when not '${code}' = any(codes) then ${value} end` : value) + ` as "${code}"`,
    )
    .join(", ");
};

const codesOf = (given: readonly string[]): readonly string[] => [
  "ENT_TOTAL",
  "ENT_ACTIVE",
  ...given.map((column) => column.toUpperCase()),
];

const keys = `${list(place)}, reference_date, enterprises`;

/** Adds the rows of a load up by their own dates; as a table of its own, since only then do all processors work on it. */
const datedStatement = (load: number, given: readonly string[]): string => {
  const { rows } = loadTables(load);
  const sums = codesOf(given).map(
    (code) => `sum("${code}") as "${code} value", count("${code}") as "${code} rows",
      max(abs("${code}")) as "${code} largest", sum(abs("${code}")) as "${code} size"`,
  );
  const kept = `select "row", array_agg(indicator) as codes from register_kept_out where load = ${load} group by "row"`;
  return `
    create temp table dated as
    select ${keys}, ${sums.join(", ")} from (
      select ${keys}, ${figures(given, false)} from ${rows}
      where kind <> 'total' and "row" not in (select "row" from register_kept_out where load = ${load})
      union all
      select ${keys}, ${figures(given, true)} from ${rows} join (${kept}) kept using ("row")
      where kind <> 'total' and not 'ENT_TOTAL' = any(codes)
    ) given group by ${keys}`;
};

/** Adds those up by their years, a cell an indicator. */
const cellsStatement = (load: number, given: readonly string[]): string => {
  const parts = codesOf(given).map(
    (code) => `('${code}', "${code} value", "${code} rows", "${code} largest", "${code} size")`,
  );
  const columns = `${list(place)}, reference_date, indicator, value, rows, enterprises, largest, size`;
  const year = "left(reference_date, 4)";
  return `
    insert into register_cell (load, ordinal, ${columns})
    select ${load}, row_number() over (order by ${list(place)}, ${year} nulls first, indicator collate "C")::int - 1,
      ${list(place)}, case when min(reference_date) = max(reference_date) then min(reference_date) else min(${year}) end,
      indicator, sum(value), sum(rows)::int, sum(rows * coalesce(enterprises, 1))::int, max(largest), sum(size)
    from dated cross join lateral (values ${parts.join(", ")}) as part (indicator, value, rows, largest, size)
    where rows > 0
    group by ${list(place)}, ${year}, indicator`;
};

const keptOutStatement = (load: number): string => `
  insert into register_kept_out (load, "row", indicator, status)
  select distinct ${load}, "row", indicator, case severity when 'ERROR' then 'refused' else 'held' end
  from (select unnest(kept_rows) as "row", unnest(kept_indicators) as indicator, severity
    from ${loadTables(load).findings} where kept_rows <> '{}') cell`;

const addUp = async (
  { query }: LoadSession,
  id: number,
  columns: readonly string[],
): Promise<readonly RegisterCell[]> => {
  const given = registerIndicators.map((code) => code.toLowerCase()).filter((column) => columns.includes(column));
  await query(datedStatement(id, given));
  await query(cellsStatement(id, given));
  await query("drop table dated");
  const cells = await query<StoredCell>(
    `select scope, perimeter, area, type, activity, activity_revision as "activityRevision", flags, reference_date, indicator,
      value, rows, enterprises, largest, size from register_cell where load = $1 order by ordinal`,
    [id],
  );
  return cells.map(({ reference_date: date, value, largest, size, ...rest }) => ({
    ...rest,
    reference: date === null ? null : referenceDate(date),
    value: decimal(value),
    largest: decimal(largest),
    size: decimal(size),
  }));
};

/**
 * Writes down what the findings of a load keep out, after both have ended, and what its other rows add up to. Where
 * nobody knows the `cells`, the rows are added up once more.
 */
export const settleLoad = async (
  session: LoadSession,
  {
    id,
    columns,
    cells,
  }: { readonly id: number; readonly columns: readonly string[]; readonly cells: readonly RegisterCell[] | null },
): Promise<readonly RegisterCell[]> => {
  await session.query(keptOutStatement(id));
  if (cells === null) return addUp(session, id, columns);
  await writeCells(session, id, cells);
  return cells;
};
