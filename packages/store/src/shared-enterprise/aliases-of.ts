import { matchBook } from "@coop-census/census";
import { sql } from "kysely";
import type { Db } from "../database/db.ts";
import { loadTables } from "../register/load-tables.ts";
import type { Alias } from "./alias.ts";
import { postcodeOfRow } from "./compared-postcode.ts";
import { enterpriseIdentity } from "./enterprise-identity.ts";
import { keyOfRow } from "./key-of-row.ts";
import { matchesOf } from "./matches-of.ts";
import type { SharedRegister } from "./shared-register.ts";

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
  const matches = await matchesOf(db, territory);
  const same = matches.filter(({ decision }) => decision === "same");
  if (same.length === 0) return [];
  const { groupOf } = matchBook(matches);
  const identities = new Set(same.flatMap(({ one, other }) => [one, other]));
  const ids = [...identities].flatMap((one) => (one.startsWith("= ") ? [one.slice(2)] : []));
  const postcodes = [...identities].flatMap(postcodeIn);
  const aliases: Alias[] = [];
  for (const register of registers) {
    const { rows } = await sql<{ row: number; key: string | null; name: string | null; postcode: string | null }>`
      select "row", key, name, postcode from (
        select "row", ${keyOfRow(register, true)} as key, name, postcode
        from ${sql.table(loadTables(register.load).rows)} where kind = 'enterprise') named
      where key = any(${ids}::text[]) or (key is null and ${postcodeOfRow} = any(${postcodes}::text[]))`.execute(db);
    const named = Map.groupBy(rows, (row) => enterpriseIdentity({ organisation: register.organisation, ...row }));
    for (const [identity, called] of named) {
      if (identity === null || !identities.has(identity)) continue;
      // Two rows of one name and postcode are two enterprises, and nobody has said which of them is meant.
      if (identity.startsWith("~ ") && called.length > 1) continue;
      // An identifier sorts before a name.
      const key = groupOf(identity).replace(/^= /, "");
      aliases.push(...called.map(({ row }) => ({ load: register.load, row, key })));
    }
  }
  return aliases;
};
