import type { Db } from "../database/db.ts";

/** Until the end of which day an organisation's returns of a year are accepted, and whether that is an extension of its own. */
export interface Deadline {
  readonly until: string;
  readonly isExtended: boolean;
}

/** Null when the year has no round. A closed round takes a return only within an extension. */
export const deadlineFor = async (db: Db, year: number, organisation: string): Promise<Deadline | null> => {
  const row = await db
    .selectFrom("round")
    .leftJoin("roundExtension", (join) =>
      join.onRef("roundExtension.year", "=", "round.year").on("roundExtension.organisation", "=", organisation),
    )
    .select(["round.acceptedUntil", "roundExtension.until"])
    .where("round.year", "=", year)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { until: row.until ?? row.acceptedUntil, isExtended: row.until !== null };
};
