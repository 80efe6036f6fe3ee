import { memberCells, type ReturnCell } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { acceptedReturns } from "./accepted-returns.ts";

/** The cells of the accepted returns of the named reporters, settled anew one return after the other, whatever is kept of them. */
export const freshMembers = async (
  db: Db,
  year: number,
  reporters: readonly string[],
): Promise<readonly ReturnCell[]> => {
  const cells: (readonly ReturnCell[])[] = [];
  for (const reporter of reporters) {
    const returns = await acceptedReturns(db, year, [reporter]);
    cells.push(returns.flatMap((accepted) => memberCells(accepted, "all_reported")));
  }
  return cells.flat();
};
