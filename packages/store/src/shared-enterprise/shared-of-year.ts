import type { SharedEnterprises } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { findSharedIn } from "./find-shared.ts";
import { isSearched } from "./is-searched.ts";
import { searchInputs } from "./search-inputs.ts";
import { type SharedRegister, sharedRegisters } from "./shared-register.ts";
import { storedShared } from "./stored-shared.ts";

/** What registers of a year have in common, each territory by itself; what is kept is used where it is still true. */
export const sharedAmong = async (db: Db, year: number, all: readonly SharedRegister[]): Promise<SharedEnterprises> => {
  const found: SharedEnterprises[] = [];
  for (const [territory, registers] of Map.groupBy(all, (one) => one.territory)) {
    if (registers.length < 2) continue;
    const isFresh = await isSearched(db, year, territory, await searchInputs(db, territory, registers));
    found.push(isFresh ? await storedShared(db, year, [territory]) : await findSharedIn(db, territory, registers));
  }
  return { groups: found.flatMap(({ groups }) => groups), identified: found.flatMap(({ identified }) => identified) };
};

/** What the accepted registers of a year have in common now. */
export const sharedOfYear = async (db: Db, year: number): Promise<SharedEnterprises> =>
  sharedAmong(db, year, await sharedRegisters(db, year));
