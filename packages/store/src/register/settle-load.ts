import { decimal, type RegisterCell, referenceDate, registerIndicators } from "@coop-census/census";
import type { LoadSession } from "./load-session.ts";
import { loadTables } from "./load-tables.ts";
import { sumsOfRows } from "./sums-of-rows.ts";
import { writeCells } from "./write-cells.ts";

type Kept = Omit<RegisterCell, "reference" | "value" | "largest" | "size">;

interface StoredCell extends Kept {
  readonly reference_date: string | null;
  readonly value: string;
  readonly largest: string;
  readonly size: string;
}

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
  const { dated, cells: sums, columns: summed } = sumsOfRows(id, given);
  await query(dated);
  await query(
    `insert into register_cell (load, ordinal, ${summed}) select ${id}, ordinal, ${summed} from (${sums}) sums`,
  );
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
