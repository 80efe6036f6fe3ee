import { storeFault } from "../database/store-fault.ts";
import { type CopyIn, copyIn } from "./copy-in.ts";
import { type LoadSession, openSession } from "./load-session.ts";
import { loadTables } from "./load-tables.ts";
import { loadLock, sweepLoads } from "./sweep-loads.ts";

/** Whose register a load is of, and which columns its rows fill. */
export interface NewLoad {
  readonly year: number;
  readonly organisation: string;
  readonly at: Date;
  /** Of `rowColumns`, in the order in which the rows have them. */
  readonly columns: readonly string[];
  /** What the other columns hold in every row; null where left out. */
  readonly defaults: Readonly<Record<string, string>>;
}

/** A load that takes rows and findings at the same time, in tables of its own that nobody else sees used. */
export interface OpenLoad {
  readonly id: number;
  /** In Postgres's text format, in the order of the columns. */
  readonly rows: CopyIn;
  /** Takes findings in Postgres's text format, in the order of `findingColumns`. */
  readonly findings: Pick<CopyIn, "write">;
  /** Ends the rows; what follows may ask for them. */
  endRows(): Promise<number>;
  /** Makes the findings that were written seen and answers with the number of all; more may be written after it. */
  endFindings(): Promise<number>;
  /** For what is asked of the rows once they have ended. */
  readonly session: LoadSession;
  /** Lets the load go: what nobody has kept by then is removed by a later load. */
  close(): Promise<void>;
}

/**
 * The columns of the table that keeps findings until their load is kept; the last two are what an ERROR or HOLD keeps out,
 * once more as arrays, which are taken apart much quicker than JSON.
 */
export const findingColumns = [
  "rule",
  "code",
  "severity",
  "level",
  "sheet",
  "row",
  "column",
  "header",
  "indicator",
  "raw",
  "params",
  "keeps_out",
  "kept_rows",
  "kept_indicators",
] as const;

const constant = ["year", "organisation", "submission", "attempt", "load"];

const quoted = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join(", ");

const createTables = async ({ query }: LoadSession, id: number, { columns, defaults }: NewLoad): Promise<void> => {
  const { rows, findings } = loadTables(id);
  await query(`create unlogged table ${findings} as select ${quoted(findingColumns.slice(0, -2))},
    null::int[] as kept_rows, null::text[] as kept_indicators from finding with no data`);
  await query("begin");
  await query(`create table ${rows} (like register_row)`);
  await query(`alter table ${rows} ${constant.map((column) => `drop column "${column}"`).join(", ")}`);
  const others = Object.entries(defaults).filter(([column]) => !columns.includes(column));
  for (const [column, value] of others) {
    await query(`alter table ${rows} alter column "${column}" set default '${value.replaceAll("'", "''")}'`);
  }
};

/**
 * Opens a load on sessions of its own, apart from any transaction. A program that ends in the middle leaves tables that
 * count for nothing and that the next load removes.
 */
export const openLoad = async (url: string, load: NewLoad): Promise<OpenLoad> => {
  const session = await openSession(url);
  const other = await openSession(url).catch(async (error: unknown) => {
    await session.close();
    throw error;
  });
  const close = async (): Promise<void> => {
    await Promise.all([session.close(), other.close()]);
  };
  try {
    await sweepLoads(session);
    await session.query("begin");
    const [made] = await session.query<{ id: number }>(
      "insert into register_load (year, organisation, begun_at) values ($1, $2, $3) returning id",
      [load.year, load.organisation, load.at],
    );
    if (made === undefined) throw new Error("an insert answers with its row");
    const { id } = made;
    await session.query(`select pg_advisory_lock(${loadLock("$1::text")})`, [id]);
    await session.query("commit");
    await createTables(session, id, load);
    const tables = loadTables(id);
    // Nobody else can see the table yet: its rows need no further visit to be known as settled.
    const rows = copyIn(session.client, `copy ${tables.rows} (${quoted(load.columns)}) from stdin with (freeze)`);
    const beginFindings = (): CopyIn =>
      copyIn(other.client, `copy ${tables.findings} (${quoted(findingColumns)}) from stdin`);
    let findings: CopyIn | null = null;
    let ended = 0;
    return {
      id,
      rows,
      findings: {
        write: (bytes) => {
          findings ??= beginFindings();
          return findings.write(bytes);
        },
      },
      session,
      endRows: async () => {
        const count = await rows.end();
        await session.query("commit");
        await session.query("set enable_nestloop = off");
        await session.query("set work_mem = '64MB'");
        return count;
      },
      endFindings: async () => {
        const open = findings;
        findings = null;
        if (open !== null) ended += await open.end();
        return ended;
      },
      close,
    };
  } catch (error) {
    await close();
    throw storeFault(error);
  }
};
