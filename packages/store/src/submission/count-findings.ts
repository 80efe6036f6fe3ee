import type { FindingCount } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { latestAttempt } from "./latest-attempt.ts";

/** How many findings of each rule and severity the last attempt of a submission has, those from beside the file too, by rule and severity. */
export const countFindings = async (db: Db, submission: string): Promise<readonly FindingCount[]> => {
  const attempt = await latestAttempt(db, submission);
  if (attempt === null) return [];
  const ofFile = await db
    .selectFrom("finding")
    .select(["rule", "severity"])
    .select((of) => of.fn.countAll().as("count"))
    .where("submission", "=", submission)
    .where("attempt", "=", attempt)
    .groupBy(["rule", "severity"])
    .execute();
  const beside = await db
    .selectFrom("outsideFinding")
    .select(["rule", "severity"])
    .select((of) => of.fn.countAll().as("count"))
    .where("submission", "=", submission)
    .where("isInForce", "=", true)
    .groupBy(["rule", "severity"])
    .execute();
  const groups = Map.groupBy([...ofFile, ...beside], ({ rule, severity }) => `${rule} ${severity}`);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, all]) =>
      all.slice(0, 1).map(({ rule, severity }) => ({
        rule,
        severity,
        count: all.reduce((sum, { count }) => sum + Number(count), 0),
      })),
    );
};
