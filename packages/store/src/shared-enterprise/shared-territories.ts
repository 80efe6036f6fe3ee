import type { Db } from "../database/db.ts";
import { sharedRegisters } from "./shared-register.ts";

/** The territories that have several accepted registers in one of the years, sorted. */
export const sharedTerritories = async (db: Db, years: readonly number[]): Promise<readonly string[]> => {
  const found = new Set<string>();
  for (const year of years) {
    const all = Map.groupBy(await sharedRegisters(db, year), ({ territory }) => territory);
    for (const [territory, registers] of all) if (registers.length > 1) found.add(territory);
  }
  return [...found].sort();
};
