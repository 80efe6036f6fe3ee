import { readdirSync, readFileSync } from "node:fs";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { useStore } from "../fixture/use-store.ts";

const store = useStore();

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly isNullable: boolean;
  readonly written: "always" | "by default" | "by us";
}

const toSnakeCase = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What the table types say: the interfaces are plain enough to be read line by line. */
const typedColumns = (): readonly (Omit<Column, "type"> & { readonly typed: string })[] =>
  readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith("-tables.ts"))
    .map((name) => readFileSync(new URL(name, import.meta.url), "utf8"))
    .flatMap((source) => {
      const tables = [...source.matchAll(/^ {2}readonly (\w+): (\w+Table);$/gm)];
      return tables.flatMap(([, table = "", type = ""]) => {
        const [, body = ""] = new RegExp(`^interface ${type} \\{\n([^}]*)\\}`, "m").exec(source) ?? [];
        return [...body.matchAll(/^ {2}(\w+): (.+);$/gm)].map(([, column = "", typed = ""]) => ({
          table: toSnakeCase(table),
          column: toSnakeCase(column),
          typed: typed.replace(" | null", ""),
          isNullable: /\| null>?$/.test(typed),
          written: typed.startsWith("GeneratedAlways<")
            ? ("always" as const)
            : typed.startsWith("Generated<")
              ? ("by default" as const)
              : ("by us" as const),
        }));
      });
    });

/** Every live column, domains by their base type; audit.details has a default for a person at a prompt only. */
const liveColumns = async (): Promise<readonly Column[]> => {
  const { rows } = await sql<Column>`
    select table_name as "table", column_name as "column", data_type as "type", is_nullable = 'YES' as "isNullable",
      case when is_identity = 'YES' or is_generated = 'ALWAYS' then 'always' when column_default is not null then 'by default' else 'by us' end as "written"
    from information_schema.columns where table_schema = 'census' and table_name <> 'migration'`.execute(store.db);
  return rows;
};

const key = ({ table, column }: Pick<Column, "table" | "column">): string => `${table}.${column}`;

const base = (typed: string): string => typed.replace(/^Generated(Always)?<(.*)>$/, "$2");

// Codes of closed lists are text that a check constraint holds.
const matching: Readonly<Record<string, RegExp>> = {
  integer: /^number$/,
  bigint: /^number$/,
  boolean: /^boolean$/,
  numeric: /^string$/,
  date: /^string$/,
  jsonb: /^Json</,
  ARRAY: /\[\]$/,
  bytea: /^Buffer$/,
  "timestamp with time zone": /^Date$/,
  text: /^(?!number|boolean|Date|Json)/,
};

test("the table types name every live column, and no other", async () => {
  const live = await liveColumns();
  expect(typedColumns().map(key).sort()).toEqual(live.map(key).sort());
  expect(live.length).toBeGreaterThan(150);
});

test("the table types say of every column what may be null, what Postgres writes, and of which kind it is", async () => {
  const typed = new Map(typedColumns().map((one) => [key(one), one]));
  const live = await liveColumns();
  const wrong = live.filter((one) => {
    const said = typed.get(key(one));
    const isAsTyped = said !== undefined && matching[one.type]?.test(base(said.typed)) === true;
    const written = one.written === "by default" && key(one) === "audit.details" ? "by us" : one.written;
    return !isAsTyped || said.isNullable !== one.isNullable || said.written !== written;
  });
  expect(wrong).toEqual([]);
});

test("a table whose rows are never changed is never emptied either", async () => {
  const { rows } = await sql<{ name: string }>`
    select r.relname as name from pg_class r join pg_trigger t on t.tgrelid = r.oid join pg_proc p on p.oid = t.tgfoid
      where p.proname like 'keep\\_%' and (t.tgtype & 8) <> 0
        and not exists (select from pg_trigger o where o.tgrelid = r.oid and (o.tgtype & 32) <> 0)`.execute(store.db);
  expect(rows).toEqual([]);
});
