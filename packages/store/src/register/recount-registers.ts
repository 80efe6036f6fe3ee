import { registerIndicators } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { acceptedAttempts } from "../roll-up/accepted-attempts.ts";
import { type LoadSession, openSession } from "./load-session.ts";
import { loadTables } from "./load-tables.ts";
import { sumsOfRows } from "./sums-of-rows.ts";

/** A register whose rows do not add up to the cells that its check has kept. */
export interface RegisterDifference {
  readonly organisation: string;
  readonly submission: string;
  /** Cells that are missing, too many or other. */
  readonly cells: number;
}

interface CountedLoad {
  readonly id: number;
  readonly organisation: string;
  readonly submission: string;
}

/** The registers that count for a year: the loads of the attempts that its accepted returns come from. */
const countedLoads = async (db: Db, year: number): Promise<readonly CountedLoad[]> => {
  const attempts = await acceptedAttempts(db, year);
  const loads = await db
    .selectFrom("registerLoad")
    .select(["id", "organisation", "submission", "attempt"])
    .where("year", "=", year)
    .where("keptAt", "is not", null)
    .orderBy("organisation")
    .execute();
  return loads.flatMap(({ id, organisation, submission, attempt }) =>
    attempts.some((one) => one.submission === submission && one.attempt === attempt)
      ? [{ id, organisation, submission: submission ?? "" }]
      : [],
  );
};

const figureColumns: readonly string[] = registerIndicators.map((code) => code.toLowerCase());

/** The columns of a load that hold figures: those that its cells speak of, or all where another holds one too. */
const columnsOf = async ({ query }: LoadSession, load: number): Promise<readonly string[]> => {
  const found = await query<{ column: string }>(
    `select distinct lower(indicator) as "column" from register_cell where load = ${load}`,
  );
  const given = figureColumns.filter((one) => found.some(({ column }) => column === one));
  const others = figureColumns.filter((one) => !given.includes(one));
  if (others.length === 0) return given;
  const [more] = await query<{ hasMore: boolean }>(
    `select exists (select from ${loadTables(load).rows} where num_nonnulls(${others.join(", ")}) > 0) as "hasMore"`,
  );
  return more?.hasMore === true ? figureColumns : given;
};

const recount = async (session: LoadSession, { id, ...of }: CountedLoad): Promise<RegisterDifference> => {
  const { dated, cells, columns } = sumsOfRows(id, await columnsOf(session, id));
  await session.query(dated);
  const kept = `select ${columns} from register_cell where load = ${id}`;
  const [found] = await session.query<{ cells: number }>(`
    with summed as materialized (select ${columns} from (${cells}) sums)
    select ((select count(*) from (table summed except all (${kept})) other)
      + (select count(*) from ((${kept}) except all table summed) other))::int as cells`);
  await session.query("drop table dated");
  return { ...of, cells: found?.cells ?? 0 };
};

/** Registers that are added up at the same time. */
const sessions = 2;

/**
 * Adds all rows of the accepted registers of a year up anew and answers with those whose kept cells are other; `counted`
 * says how many registers there are.
 */
export const recountRegisters = async (
  { db, url }: { readonly db: Db; readonly url: string },
  year: number,
): Promise<{ readonly counted: number; readonly differences: readonly RegisterDifference[] }> => {
  const loads = await countedLoads(db, year);
  const waiting = loads.values();
  const found: RegisterDifference[] = [];
  const work = async (): Promise<void> => {
    const session = await openSession(url);
    try {
      await session.query("set enable_nestloop = off");
      await session.query("set work_mem = '64MB'");
      for (const load of waiting) found.push(await recount(session, load));
    } finally {
      await session.close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(sessions, loads.length) }, work));
  const differences = found.filter(({ cells }) => cells > 0);
  return {
    counted: loads.length,
    differences: differences.toSorted((a, b) => (a.organisation < b.organisation ? -1 : 1)),
  };
};
