import type { SharedEnterprises } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { aliasesOf } from "./aliases-of.ts";
import { identifiedReporters } from "./identified-reporters.ts";
import { searchShared } from "./search-shared.ts";
import { type SharedRegister, sharedRegisters } from "./shared-register.ts";

/** What these registers have in common. */
export const findSharedIn = async (
  db: Db,
  territory: string,
  registers: readonly SharedRegister[],
): Promise<SharedEnterprises> => ({
  groups: await searchShared(db, registers, await aliasesOf(db, territory, registers)),
  identified: registers.length < 2 ? [] : await identifiedReporters(db, registers),
});

/** What the accepted registers of a territory have in common in a year, searched anew. */
export const findSharedEnterprises = async (db: Db, year: number, territory: string): Promise<SharedEnterprises> =>
  findSharedIn(db, territory, await sharedRegisters(db, year, territory));

/** The same of the whole world in one search, for those who measure what territories save. */
export const findSharedEverywhere = async (db: Db, year: number): Promise<SharedEnterprises["groups"]> =>
  searchShared(db, await sharedRegisters(db, year), []);
