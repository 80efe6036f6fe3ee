import {
  causesAnswerSchema,
  confirmedReadingAnswerSchema,
  confirmReadingSchema,
  editionFilesAnswerSchema,
  editionsAnswerSchema,
  figuresAnswerSchema,
  findingAnswerSchema,
  findingsAnswerSchema,
  healthAnswerSchema,
  lineageAnswerSchema,
  planAnswerSchema,
  problemSchema,
  publicFiguresAnswerSchema,
  readinessAnswerSchema,
  readingAnswerSchema,
  receiptAnswerSchema,
  sheetAnswerSchema,
  sheetReplySchema,
  submissionAnswerSchema,
  submissionFiguresAnswerSchema,
  threadAnswerSchema,
  threadDecisionSchema,
  threadReplySchema,
  threadsAnswerSchema,
  withdrawnProblemSchema,
} from "@coop-census/contracts";
import { toJsonSchema } from "./to-json-schema.ts";

const named = {
  Receipt: receiptAnswerSchema,
  Submission: submissionAnswerSchema,
  Findings: findingsAnswerSchema,
  Finding: findingAnswerSchema,
  Figures: figuresAnswerSchema,
  EditionFigures: publicFiguresAnswerSchema,
  Editions: editionsAnswerSchema,
  Edition: editionFilesAnswerSchema,
  Sheet: sheetAnswerSchema,
  SheetReply: sheetReplySchema,
  WithdrawnProblem: withdrawnProblemSchema,
  Lineage: lineageAnswerSchema,
  SubmissionFigures: submissionFiguresAnswerSchema,
  Causes: causesAnswerSchema,
  Plan: planAnswerSchema,
  Reading: readingAnswerSchema,
  ConfirmReading: confirmReadingSchema,
  ConfirmedReading: confirmedReadingAnswerSchema,
  Threads: threadsAnswerSchema,
  Thread: threadAnswerSchema,
  ThreadReply: threadReplySchema,
  ThreadDecision: threadDecisionSchema,
  Problem: problemSchema,
  Health: healthAnswerSchema,
  Readiness: readinessAnswerSchema,
} as const;

export type SchemaName = keyof typeof named;

/** The bodies of the API by name, as JSON Schema. */
export const schemas = (): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(named).map(([name, schema]) => [name, toJsonSchema(schema)]));
