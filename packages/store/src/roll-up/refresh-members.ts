import type { Tx } from "../database/db.ts";
import { lock } from "../database/lock.ts";
import { freshMembers } from "./fresh-members.ts";
import { insertRecords } from "./insert-records.ts";
import { memberCellRow } from "./member-cell-row.ts";
import { staleMembers } from "./stale-members.ts";

/**
 * Makes the kept cells of the named reporters those of their accepted returns, reading only the returns that have changed
 * since. Whoever locks a place does so before; the reporters are locked one after the other, by id.
 */
export const refreshMembers = async (tx: Tx, year: number, reporters: readonly string[]): Promise<void> => {
  const seen = await staleMembers(tx, year, reporters);
  if (seen.length === 0) return;
  for (const { reporter } of seen) await lock(tx, "member cells", year, reporter);
  // Another may have brought them up to date, or a return have changed again, while this one waited.
  const stale = await staleMembers(
    tx,
    year,
    seen.map(({ reporter }) => reporter),
  );
  if (stale.length === 0) return;
  await tx
    .deleteFrom("memberReturn")
    .where("year", "=", year)
    .where(
      "reporter",
      "in",
      stale.map(({ reporter }) => reporter),
    )
    .execute();
  const kept = stale.flatMap(({ reporter, version }) => (version === null ? [] : [{ year, reporter, version }]));
  await insertRecords(tx, "memberReturn", kept);
  for (const { reporter } of kept) {
    const cells = await freshMembers(tx, year, [reporter]);
    await insertRecords(
      tx,
      "memberCell",
      cells.map((cell) => memberCellRow.of(year, cell)),
    );
  }
};
