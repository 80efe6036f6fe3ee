import type { RegisterRow } from "@coop-census/census";
import type { LoadSession } from "./load-session.ts";
import { loadTables } from "./load-tables.ts";

/** What of a stored row tells whether it is another one's enterprise. */
export type RowIdentity = Pick<RegisterRow, "row" | "kind" | "nationalId" | "name" | "postcode">;

const batch = 5_000;

// As `lookAlikes` compares them.
const postcodeKey = `upper(regexp_replace(postcode, '\\s', '', 'g'))`;

const statements = {
  /** The rows of each identifier that several enterprises have. */
  identifier: (rows: string) => `
    select "row", kind, national_id, name, postcode, national_id as key from ${rows}
    join (select national_id from ${rows} where kind = 'enterprise' and national_id is not null
      group by national_id having count(*) > 1) repeated using (national_id)
    where kind = 'enterprise' order by national_id, "row"`,
  /** The named enterprises of each postcode that several have. */
  postcode: (rows: string) => `
    select "row", kind, national_id, name, postcode, ${postcodeKey} as key from ${rows}
    where kind = 'enterprise' and name is not null and postcode is not null order by key, "row"`,
} as const;

interface Found {
  readonly row: number;
  readonly kind: RegisterRow["kind"];
  readonly national_id: string | null;
  readonly name: string | null;
  readonly postcode: string | null;
  readonly key: string;
}

/** The rows of a load that share an identifier or a postcode, group by group; only one group and some rows are held. */
export async function* rowsInGroups(
  { query }: LoadSession,
  load: number,
  by: keyof typeof statements,
): AsyncIterable<readonly RowIdentity[]> {
  await query("begin");
  await query(`declare grouped no scroll cursor for ${statements[by](loadTables(load).rows)}`);
  let key: string | null = null;
  let group: RowIdentity[] = [];
  while (true) {
    const found: readonly Found[] = await query<Found>(`fetch ${batch} from grouped`);
    for (const { national_id: nationalId, key: own, ...rest } of found) {
      if (own !== key && group.length > 1) yield group;
      if (own !== key) group = [];
      key = own;
      group.push({ ...rest, nationalId });
    }
    if (found.length < batch) break;
  }
  if (group.length > 1) yield group;
  await query("commit");
}
