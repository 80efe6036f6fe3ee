import { sayFinding } from "@coop-census/census";
import type { FindingAnswer } from "@coop-census/contracts";
import { inBatches, printCausesCsv, printFindingsCsv, printJson, printNdjson, saidCause } from "@coop-census/handout";
import { attemptsOf, causesOf, type Db, eachFinding, type StoredFinding, type Submission } from "@coop-census/store";
import type { FindingsForm } from "./findings-form.ts";

/** The forms that are text. */
export type TextForm = Exclude<FindingsForm, "xlsx">;

const answerOf = ({ submission: _submission, params, keepsOut, ...finding }: StoredFinding): FindingAnswer => ({
  ...finding,
  params: { ...params },
  keepsOut: [...keepsOut],
  words: sayFinding({ ...finding, params, keepsOut }),
});

const each = async function* (db: Db, submission: string): AsyncGenerator<FindingAnswer> {
  for await (const finding of eachFinding(db, submission)) yield answerOf(finding);
};

const named = async function* (db: Db, submission: string) {
  for await (const finding of eachFinding(db, submission)) {
    const name = `${submission}/${finding.attempt}/${finding.ordinal}`;
    yield { ...finding, name, words: sayFinding(finding) };
  }
};

const headOf = async (db: Db, { id, state }: Submission) => {
  const attempts = await attemptsOf(db, id);
  return { submission: id, state, isChecked: attempts.some(({ finishedAt }) => finishedAt !== null) };
};

const printGrouped = async function* (db: Db, submission: Submission, form: TextForm): AsyncGenerator<string> {
  const causes = (await causesOf(db, submission.id)).map(saidCause);
  if (form === "csv") yield printCausesCsv(causes);
  else if (form === "ndjson") yield* printNdjson(causes);
  else yield* printJson(await headOf(db, submission), "causes", causes);
};

const printSingle = async function* (db: Db, submission: Submission, form: TextForm): AsyncGenerator<string> {
  const { id } = submission;
  if (form === "csv") yield* printFindingsCsv(named(db, id));
  else if (form === "ndjson") yield* printNdjson(each(db, id));
  else yield* printJson(await headOf(db, submission), "findings", each(db, id));
};

/** The findings of the last check that has ended, or their causes, as text that is made while it is sent. */
export const answerFindings = (
  db: Db,
  submission: Submission,
  how: { readonly form: TextForm; readonly isGrouped: boolean },
): AsyncGenerator<string> =>
  inBatches(how.isGrouped ? printGrouped(db, submission, how.form) : printSingle(db, submission, how.form));
