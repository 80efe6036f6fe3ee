import { type Language, sayFinding } from "@coop-census/census";
import type { FindingAnswer } from "@coop-census/contracts";
import { inBatches, printCausesCsv, printFindingsCsv, printJson, printNdjson, saidCause } from "@coop-census/handout";
import { attemptsOf, causesOf, type Db, eachFinding, type Submission } from "@coop-census/store";
import type { FindingsForm } from "./findings-form.ts";
import { sayFindingOf } from "./say-finding-of.ts";

/** The forms that are text. */
export type TextForm = Exclude<FindingsForm, "xlsx">;

interface How {
  readonly form: TextForm;
  readonly isGrouped: boolean;
  /** Of the words; codes and column names are the same in all. */
  readonly language: Language;
}

const each = async function* (db: Db, submission: string, language: Language): AsyncGenerator<FindingAnswer> {
  for await (const finding of eachFinding(db, submission)) yield sayFindingOf(finding, language);
};

const named = async function* (db: Db, submission: string, language: Language) {
  for await (const finding of eachFinding(db, submission)) {
    const name = `${submission}/${finding.attempt}/${finding.ordinal}`;
    yield { ...finding, name, words: sayFinding(finding, language) };
  }
};

const headOf = async (db: Db, { id, state }: Submission) => {
  const attempts = await attemptsOf(db, id);
  return { submission: id, state, isChecked: attempts.some(({ finishedAt }) => finishedAt !== null) };
};

const printGrouped = async function* (db: Db, submission: Submission, { form, language }: How): AsyncGenerator<string> {
  const causes = (await causesOf(db, submission.id)).map((one) => saidCause(one, language));
  if (form === "csv") yield printCausesCsv(causes);
  else if (form === "ndjson") yield* printNdjson(causes);
  else yield* printJson(await headOf(db, submission), "causes", causes);
};

const printSingle = async function* (db: Db, submission: Submission, { form, language }: How): AsyncGenerator<string> {
  const { id } = submission;
  if (form === "csv") yield* printFindingsCsv(named(db, id, language));
  else if (form === "ndjson") yield* printNdjson(each(db, id, language));
  else yield* printJson(await headOf(db, submission), "findings", each(db, id, language));
};

/** The findings of the last check that has ended, or their causes, as text that is made while it is sent. */
export const answerFindings = (db: Db, submission: Submission, how: How): AsyncGenerator<string> =>
  inBatches(how.isGrouped ? printGrouped(db, submission, how) : printSingle(db, submission, how));
