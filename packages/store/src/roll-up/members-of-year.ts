import type { ReturnCell } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { acceptedVersions } from "./accepted-versions.ts";
import { freshMembers } from "./fresh-members.ts";
import { readMembers } from "./read-members.ts";
import { staleMembers } from "./stale-members.ts";

/**
 * The cells of all accepted returns of a year, of one indicator where it is named: as kept where they are up to date,
 * settled anew where not; nothing is written.
 */
export const membersOfYear = async (db: Db, year: number, indicator?: string): Promise<readonly ReturnCell[]> => {
  const reporters = (await acceptedVersions(db, year)).map(({ organisation }) => organisation);
  const stale = new Set((await staleMembers(db, year, reporters)).map(({ reporter }) => reporter));
  const current = reporters.filter((one) => !stale.has(one));
  const kept = await readMembers(db, year, current, indicator);
  const fresh = await freshMembers(db, year, [...stale].sort());
  return [...kept, ...fresh.filter((cell) => indicator === undefined || cell.indicator === indicator)];
};
