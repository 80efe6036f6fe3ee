import type { Tx } from "../database/db.ts";
import { lock } from "../database/lock.ts";
import { chunks } from "../rows/chunks.ts";
import { findSharedIn } from "./find-shared.ts";
import { isSearched } from "./is-searched.ts";
import { searchInputs } from "./search-inputs.ts";
import { sharedRegisters } from "./shared-register.ts";
import { tellShared } from "./tell-shared.ts";

/** Makes what is kept of a territory's registers, and what their reporters are told of it, true again; searches only where something is other than before. */
export const refreshShared = async (tx: Tx, year: number, territory: string): Promise<void> => {
  await lock(tx, "shared", year, territory);
  const registers = await sharedRegisters(tx, year, territory);
  const inputs = await searchInputs(tx, territory, registers);
  if (await isSearched(tx, year, territory, inputs)) return;
  await tx.deleteFrom("sharedSearch").where("year", "=", year).where("territory", "=", territory).execute();
  const shared = await findSharedIn(tx, territory, registers);
  await tellShared(tx, { year, territory }, registers, shared);
  if (registers.length < 2) return;
  const { groups, identified } = shared;
  await tx
    .insertInto("sharedSearch")
    .values({ year, territory, inputs, identified: [...identified] })
    .execute();
  const rows = groups.map(({ indicator, enterprises, entries }, ordinal) => ({
    year,
    territory,
    ordinal,
    indicator,
    enterprises,
    entries: JSON.stringify(entries),
  }));
  for (const part of chunks(rows)) await tx.insertInto("sharedGroup").values(part).execute();
};
