import { compareFindings, judge, standInReturn } from "@coop-census/census";
import { acceptedReturns, type Db } from "@coop-census/store";
import type { CheckedFile } from "../check/checked-file.ts";
import { nothingToCheck } from "../check/nothing-to-check.ts";
import { judgeReturn } from "../read/judge-return.ts";
import type { ReadingTask } from "../read/reader.ts";
import type { JudgedTemplate } from "./judge-template.ts";

/** What a template that came back comes to: figures, nothing to report, or last year's accepted values once more. */
export const checkTemplate = async (
  db: Db,
  { reading, judgement }: JudgedTemplate,
  judging: ReadingTask["judging"],
): Promise<CheckedFile> => {
  const { answers, findings: said, shown } = reading;
  const refused = (findings: typeof said): CheckedFile => ({
    ...nothingToCheck,
    findings,
    outcome: judge(findings),
    answers,
  });
  if (judgement !== null) return { ...nothingToCheck, ...judgement, answers };
  if (answers.kind === "nil" || judge(said).state === "rejected") return refused(said);
  const { organisation, country, year } = judging;
  const counting = async (of: number) =>
    (await acceptedReturns(db, of, country)).find((one) => one.organisation === organisation) ?? null;
  const last = await counting(year - 1);
  const standIn = standInReturn({ organisation, year, last, beforeLast: await counting(year - 2), shown });
  if (!standIn.ok) return refused([...said, standIn.finding]);
  const judged = judgeReturn(standIn.return, judging);
  const findings = [...judged.findings, ...standIn.findings, ...said].toSorted(compareFindings);
  // What was blank last year is blank still: no row of the file speaks of it.
  const blankRows = (last?.blankRows ?? []).map(({ type, area, activity, activityRevision, scope, perimeter }) => ({
    type,
    area,
    activity,
    activityRevision,
    scope,
    perimeter,
  }));
  return { ...nothingToCheck, ...judged, findings, outcome: judge(findings), blankRows, answers };
};
