import type pg from "pg";

// Everything in the schema `census` in one order that no server, collation or order of creation changes.
const catalog = `
with objects(kind, name, line) as (
  select 1, t.typname::text, format('create domain %I as %s %s;', t.typname, format_type(t.typbasetype, t.typtypmod),
    (select string_agg(pg_get_constraintdef(c.oid), ' ' order by c.conname) from pg_constraint c where c.contypid = t.oid))
  from pg_type t where t.typnamespace = 'census'::regnamespace and t.typtype = 'd'
  union all
  select 2, r.relname::text, format(E'create table %I (\\n%s\\n)%s;', r.relname,
    (select string_agg('  ' || line, E',\\n' order by place, name) from (
      select 1 as place, to_char(a.attnum, 'FM000') as name, format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod))
        || case when a.attidentity = 'a' then ' generated always as identity' else '' end
        || case when d.oid is null then '' when a.attgenerated = 's'
             then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
             else ' default ' || pg_get_expr(d.adbin, d.adrelid) end
        || case when a.attnotnull then ' not null' else '' end as line
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
      union all
      select 2, c.conname, format('constraint %I %s', c.conname, pg_get_constraintdef(c.oid))
      from pg_constraint c where c.conrelid = r.oid and c.contype <> 'n'
    ) parts),
    case when r.relkind = 'p' then ' partition by ' || pg_get_partkeydef(r.oid) else '' end)
  from pg_class r where r.relnamespace = 'census'::regnamespace and r.relkind in ('r', 'p')
  union all
  select 3, i.relname::text, pg_get_indexdef(i.oid) || ';'
  from pg_class i join pg_index x on x.indexrelid = i.oid
  where i.relnamespace = 'census'::regnamespace and not exists (select from pg_constraint c where c.conindid = i.oid and c.contype in ('p', 'u'))
  union all
  select 4, p.proname::text, pg_get_functiondef(p.oid) || ';'
  from pg_proc p where p.pronamespace = 'census'::regnamespace
  union all
  select 5, t.tgname::text, pg_get_triggerdef(t.oid) || ';'
  from pg_trigger t join pg_class r on r.oid = t.tgrelid
  where r.relnamespace = 'census'::regnamespace and not t.tgisinternal
)
select line from objects order by kind, name collate "C"`;

/** The whole schema `census` as text, the same for the same schema on any server of the version; on a plain session. */
export const describeSchema = async (session: pg.Client): Promise<string> => {
  await session.query("set search_path = census");
  const { rows } = await session.query<{ line: string }>(catalog);
  return `${rows.map(({ line }) => line).join("\n\n")}\n`;
};
