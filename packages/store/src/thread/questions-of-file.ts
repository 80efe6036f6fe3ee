import { asksForAnswer, type OpenQuestion, openQuestions } from "@coop-census/census";
import type { Db } from "../database/db.ts";
import { findingOfRow } from "../submission/finding-of-row.ts";
import { latestAttempt } from "../submission/latest-attempt.ts";
import type { StoredFinding } from "../submission/stored-finding.ts";

const asking = (db: Db, submission: string, attempt: number) =>
  db
    .selectFrom("finding")
    .where("submission", "=", submission)
    .where("attempt", "=", attempt)
    .where("severity", "in", ["WARN", "QUERY"]);

const isRegister = async (db: Db, submission: string, attempt: number): Promise<boolean> =>
  (await db
    .selectFrom("registerLoad")
    .select("id")
    .where("submission", "=", submission)
    .where("attempt", "=", attempt)
    .where("keptAt", "is not", null)
    .executeTakeFirst()) !== undefined;

/** One question for all rows of a register that have a message in one column: a register may have a million. */
const questionsOfRows = async (
  db: Db,
  submission: string,
  attempt: number,
): Promise<readonly OpenQuestion<StoredFinding>[]> => {
  const causes = await asking(db, submission, attempt)
    .select(["rule", "code", "severity", "column", "indicator"])
    .select(({ fn }) => fn.min("ordinal").as("first"))
    .where("row", ">", 0)
    .groupBy(["rule", "code", "severity", "column", "indicator"])
    .execute();
  const open = causes.filter(asksForAnswer);
  if (open.length === 0) return [];
  const rows = await asking(db, submission, attempt)
    .selectAll()
    .where(
      "ordinal",
      "in",
      open.map(({ first }) => first),
    )
    .execute();
  return rows.map(findingOfRow).map((finding) => ({
    place: "rows",
    rule: finding.rule,
    row: 0,
    indicator: finding.indicator,
    cause: `${finding.code} ${finding.address.column ?? ""}`.trim(),
    says: finding.code,
    doubts: false,
    finding,
  }));
};

/** What the last check of a submission that has ended asks; in a register, what it asks of single rows once a cause. */
export const questionsOfFile = async (db: Db, submission: string): Promise<readonly OpenQuestion<StoredFinding>[]> => {
  const attempt = await latestAttempt(db, submission);
  if (attempt === null) return [];
  const isOfRows = await isRegister(db, submission, attempt);
  let query = asking(db, submission, attempt).selectAll();
  if (isOfRows) query = query.where("row", "=", 0);
  const findings = (await query.execute()).map(findingOfRow);
  return [...openQuestions(findings, "file"), ...(isOfRows ? await questionsOfRows(db, submission, attempt) : [])];
};
