import type { Db } from "../database/db.ts";

/** The years that have an accepted register, sorted. */
export const yearsWithRegisters = async (db: Db): Promise<readonly number[]> => {
  const rows = await db
    .selectFrom("registerLoad")
    .innerJoin("submission", "submission.id", "registerLoad.submission")
    .select("submission.year")
    .distinct()
    .where("submission.state", "=", "accepted")
    .where("registerLoad.keptAt", "is not", null)
    .orderBy("submission.year")
    .execute();
  return rows.map(({ year }) => year);
};
