import type { ReturnCell } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { memberCellRow } from "./member-cell-row.ts";

/** The kept cells of the returns of a year by reporter, of all or of those that are named, and of one indicator where it is; refresh them first. */
export const readMembers = async (
  db: Db,
  year: number,
  reporters?: readonly string[],
  indicator?: string,
): Promise<readonly ReturnCell[]> => {
  if (reporters?.length === 0) return [];
  let query = db.selectFrom("memberCell").selectAll().where("year", "=", year);
  if (reporters !== undefined) query = query.where("reporter", "in", reporters);
  if (indicator !== undefined) query = query.where("indicator", "=", indicator);
  const rows = await query
    .orderBy("reporter")
    .orderBy("type")
    .orderBy("activity")
    .orderBy("indicator")
    .orderBy("detail")
    .orderBy("unit")
    .execute();
  return rows.map(memberCellRow.read);
};
