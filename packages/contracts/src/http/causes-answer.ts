import { submissionStates } from "@coop-census/census";
import { z } from "zod";
import { findingAnswerSchema } from "./findings-answer.ts";

const { rule, code, severity, level, indicator, params, words, address } = findingAnswerSchema.shape;
const { sheet, column, header } = address.shape;

/** What findings have in common that one correction mends, with their exact number. */
export const causeAnswerSchema = z.strictObject({
  rule,
  code,
  severity,
  level,
  sheet,
  column,
  header,
  indicator,
  params: params.describe("Those that are the same in every cell."),
  count: z.int().min(1),
  first: z.array(address).describe("Where the first few stand."),
  words,
});

/** The findings of the last check that has ended, counted by cause. */
export const causesAnswerSchema = z.strictObject({
  submission: z.string().min(1),
  state: z.enum(submissionStates),
  isChecked: z.boolean(),
  causes: z.array(causeAnswerSchema),
});
