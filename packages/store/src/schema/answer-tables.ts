import type { ReturnAnswers } from "@coop-census/contracts";
import type { Json } from "./columns.ts";

/** What is said beside the figures of a return: migration 0011. */
export interface AnswerTables {
  readonly returnAnswers: ReturnAnswersTable;
  readonly submissionSource: SubmissionSourceTable;
}

interface ReturnAnswersTable {
  submission: string;
  attempt: number;
  answers: Json<ReturnAnswers>;
}

interface SubmissionSourceTable {
  submission: string;
  source: string;
  actor: string;
  at: Date;
}
