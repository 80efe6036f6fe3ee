import type { Db } from "../database/db.ts";
import { matchesOf } from "./matches-of.ts";
import type { SharedRegister } from "./shared-register.ts";

/** How enterprises are searched: another number has them searched anew. */
const search = 1;

/** All that the answer follows from: the registers, what is let in of them, and what people have said of their enterprises. */
export const searchInputs = async (db: Db, territory: string, registers: readonly SharedRegister[]): Promise<string> =>
  JSON.stringify([search, registers, (await matchesOf(db, territory)).map(({ id }) => id)]);
