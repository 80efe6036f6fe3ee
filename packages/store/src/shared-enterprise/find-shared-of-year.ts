import type { SharedEnterprises } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { findSharedIn } from "./find-shared.ts";
import { sharedRegisters } from "./shared-register.ts";

/** What the accepted registers of a year have in common, each territory searched anew, whatever is kept of it. */
export const findSharedOfYear = async (db: Db, year: number): Promise<SharedEnterprises> => {
  const found: SharedEnterprises[] = [];
  for (const [territory, registers] of Map.groupBy(await sharedRegisters(db, year), (one) => one.territory)) {
    if (registers.length > 1) found.push(await findSharedIn(db, territory, registers));
  }
  return { groups: found.flatMap(({ groups }) => groups), identified: found.flatMap(({ identified }) => identified) };
};
