import type { RegisterRow } from "@coop-census/census";
import type { LoadSession } from "./load-session.ts";
import { loadTables } from "./load-tables.ts";
import { rowsInGroups } from "./rows-in-groups.ts";

/** What of a stored row tells whether it is another one's enterprise. */
export type RowIdentity = Pick<RegisterRow, "row" | "kind" | "nationalId" | "name" | "postcode">;

// As `lookAlikes` compares them.
const compared = `upper(regexp_replace(postcode, '\\s', '', 'g'))`;

/** The named enterprises of each postcode that several of a load have; only those of some postcodes where these are given. */
export const namesakeRows = (
  session: LoadSession,
  load: number,
  only: { readonly postcodes: readonly string[] | null; readonly arePostcodesPlain: boolean },
): AsyncIterable<readonly (RowIdentity & { readonly key: string })[]> => {
  const key = only.arePostcodesPlain ? "postcode" : compared;
  return rowsInGroups(
    session,
    `select "row", kind, national_id as "nationalId", name, postcode, ${key} as key from ${loadTables(load).rows}
     where kind = 'enterprise' and name is not null and postcode is not null
       and ${only.postcodes === null ? "true" : `${key} = any($1)`}
     order by key, "row"`,
    only.postcodes === null ? [] : [only.postcodes],
  );
};
