import { sql } from "kysely";
import type { Db } from "../database/db.ts";
import { loadTables } from "../register/load-tables.ts";
import type { Alias } from "./alias.ts";
import { enterpriseIdentity } from "./enterprise-identity.ts";
import { keyOfRow } from "./key-of-row.ts";
import { matchesOf } from "./matches-of.ts";
import type { SharedRegister } from "./shared-register.ts";

/** Each identity that people have said to be the same as others, with the one key of all of them. */
const keysOf = (pairs: readonly { readonly one: string; readonly other: string }[]): ReadonlyMap<string, string> => {
  const together = new Map<string, Set<string>>();
  for (const { one, other } of pairs) {
    const all = new Set([one, other, ...(together.get(one) ?? []), ...(together.get(other) ?? [])]);
    for (const identity of all) together.set(identity, all);
  }
  // An identifier sorts before a name.
  const keyOf = (all: ReadonlySet<string>): string => ([...all].sort()[0] ?? "").replace(/^= /, "");
  return new Map([...together].map(([identity, all]) => [identity, keyOf(all)]));
};

const postcodeIn = (identity: string): readonly string[] => {
  const named: unknown = identity.startsWith("~ ") ? JSON.parse(identity.slice(2)) : null;
  return Array.isArray(named) && typeof named[2] === "string" ? [named[2]] : [];
};

/** The rows of registers of a territory of which people have said whose enterprise they are. */
export const aliasesOf = async (
  db: Db,
  territory: string,
  registers: readonly SharedRegister[],
): Promise<readonly Alias[]> => {
  const same = (await matchesOf(db, territory)).filter(({ decision }) => decision === "same");
  if (same.length === 0) return [];
  const keys = keysOf(same);
  const ids = [...keys.keys()].flatMap((one) => (one.startsWith("= ") ? [one.slice(2)] : []));
  const postcodes = [...keys.keys()].flatMap(postcodeIn);
  const aliases: Alias[] = [];
  for (const register of registers) {
    const { rows } = await sql<{ row: number; key: string | null; name: string | null; postcode: string | null }>`
      select "row", key, name, postcode from (
        select "row", ${keyOfRow(register, true)} as key, name, postcode
        from ${sql.table(loadTables(register.load).rows)} where kind = 'enterprise') named
      where key = any(${ids}::text[])
        or (key is null and upper(regexp_replace(postcode, '\\s', '', 'g')) = any(${postcodes}::text[]))`.execute(db);
    for (const { row, ...named } of rows) {
      const identity = enterpriseIdentity({ organisation: register.organisation, ...named });
      const key = identity === null ? undefined : keys.get(identity);
      if (key !== undefined) aliases.push({ load: register.load, row, key });
    }
  }
  return aliases;
};
