import { type CauseTally, tallyCauses } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { eachFinding } from "./each-finding.ts";
import type { StoredFinding } from "./stored-finding.ts";

/** The findings of an attempt, or of the last that has ended, counted by cause in one pass; a few of each are kept. */
export const causesOf = async (
  db: Db,
  submission: string,
  attempt?: number,
): Promise<readonly CauseTally<StoredFinding>[]> => {
  const tally = tallyCauses<StoredFinding>();
  for await (const finding of eachFinding(db, submission, attempt)) tally.add(finding);
  return tally.result();
};
