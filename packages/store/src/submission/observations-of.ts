import type { Db } from "../database/db.ts";
import type { CheckedObservation } from "./checked-observation.ts";
import { latestAttempt } from "./latest-attempt.ts";
import { observationOfRow } from "./observation-of-row.ts";

/** The observations of an attempt, or of the last that has ended, in the order of the file. */
export const observationsOf = async (
  db: Db,
  submission: string,
  attempt?: number,
): Promise<readonly CheckedObservation[]> => {
  const number = attempt ?? (await latestAttempt(db, submission));
  if (number === null) return [];
  const rows = await db
    .selectFrom("observation")
    .selectAll()
    .where("submission", "=", submission)
    .where("attempt", "=", number)
    .orderBy("ordinal")
    .execute();
  return rows.map(observationOfRow);
};
