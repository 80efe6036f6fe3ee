import type { LoadSession } from "./load-session.ts";

const batch = 5_000;

/** What a select in the order of `key` finds, group by group of one key; only one group and some rows are held. */
export async function* rowsInGroups<Row extends { readonly key: string }>(
  { query }: LoadSession,
  select: string,
  values: readonly unknown[],
): AsyncIterable<readonly Row[]> {
  await query("begin");
  await query(`declare grouped no scroll cursor for ${select}`, values);
  let group: Row[] = [];
  while (true) {
    const found = await query<Row>(`fetch ${batch} from grouped`);
    for (const row of found) {
      if (row.key !== group[0]?.key) {
        if (group.length > 1) yield group;
        group = [];
      }
      group.push(row);
    }
    if (found.length < batch) break;
  }
  if (group.length > 1) yield group;
  await query("commit");
}
