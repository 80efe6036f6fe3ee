import { loadTables } from "./load-tables.ts";

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

// The sum and the largest without signs follow from these, and no value of a row has to be made without its sign.
const sumsOf = (code: string): string =>
  `sum("${code}") as "${code} value", count("${code}") as "${code} rows", max("${code}") as "${code} most",
   min("${code}") as "${code} least", coalesce(sum("${code}") filter (where "${code}" < 0), 0) as "${code} below"`;

/** Adds the rows of a load up by their own dates; as a table of its own, since only then do all processors work on it. */
const datedStatement = (load: number, given: readonly string[]): string => {
  const { rows } = loadTables(load);
  const kept = `select "row", array_agg(indicator) as codes from register_kept_out where load = ${load} group by "row"`;
  return `
    create temp table dated as
    select ${keys}, ${codesOf(given).map(sumsOf).join(", ")} from (
      select ${keys}, ${figures(given, false)} from ${rows}
      where kind <> 'total' and "row" not in (select "row" from register_kept_out where load = ${load})
      union all
      select ${keys}, ${figures(given, true)} from ${rows} join (${kept}) kept using ("row")
      where kind <> 'total' and not 'ENT_TOTAL' = any(codes)
    ) given group by ${keys}`;
};

const columns = `${list(place)}, reference_date, indicator, value, rows, enterprises, largest, size`;

/** Adds those up by their years, a cell an indicator. */
const cellsStatement = (given: readonly string[]): string => {
  const parts = codesOf(given).map(
    (code) => `('${code}', "${code} value", "${code} rows", greatest("${code} most", -"${code} least"),
      "${code} value" - 2 * "${code} below")`,
  );
  const year = "left(reference_date, 4)";
  return `
    select row_number() over (order by ${list(place)}, ${year} nulls first, indicator collate "C")::int - 1 as ordinal,
      ${list(place)}, case when min(reference_date) = max(reference_date) then min(reference_date) else min(${year}) end
        as reference_date,
      indicator, sum(value) as value, sum(rows)::int as rows, sum(rows * coalesce(enterprises, 1))::int as enterprises,
      max(largest) as largest, sum(size) as size
    from dated cross join lateral (values ${parts.join(", ")}) as part (indicator, value, rows, largest, size)
    where rows > 0
    group by ${list(place)}, ${year}, indicator`;
};

/**
 * How the rows of a load are added up to its cells, without what is kept out of them: a statement that makes the temporary
 * table `dated`, and a select from it of `ordinal` and `columns`. `given` are the columns that hold figures.
 */
export const sumsOfRows = (
  load: number,
  given: readonly string[],
): { readonly dated: string; readonly cells: string; readonly columns: string } => ({
  dated: datedStatement(load, given),
  cells: cellsStatement(given),
  columns,
});
