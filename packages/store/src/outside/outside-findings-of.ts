import { compareFindings } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import type { StoredFinding } from "../submission/stored-finding.ts";
import { outsideFindingOfRow } from "./outside-finding-of-row.ts";

const paramsOf = ({ params }: StoredFinding): string =>
  JSON.stringify(Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The order of the file, whatever was found first. */
const inOrder = (a: StoredFinding, b: StoredFinding): number =>
  compareFindings(a, b) || (paramsOf(a) < paramsOf(b) ? -1 : 1);

/** What was found in a submission from beside its file and still holds, in the order of the file. */
export const outsideFindingsOf = async (db: Db, submission: string): Promise<readonly StoredFinding[]> => {
  const rows = await db
    .selectFrom("outsideFinding")
    .selectAll()
    .where("submission", "=", submission)
    .where("isInForce", "=", true)
    .execute();
  return rows.map(outsideFindingOfRow).toSorted(inOrder);
};
