import { z } from "zod";
import { planBaseSchema, planSchema } from "../plan/plan.ts";
import { readingSchema } from "../proposal/reading.ts";
import { causeAnswerSchema } from "./causes-answer.ts";
import { findingAnswerSchema } from "./findings-answer.ts";

/** What a dry run answers: what the check found, and what accepting the return would change. Nothing of it is kept. */
export const planAnswerSchema = z.strictObject({
  dryRun: z.literal(true),
  organisation: z.string(),
  year: z.int(),
  fileName: z.string().nullable().describe("null: nothing to report."),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.int().min(0).describe("Bytes."),
  hash: z
    .string()
    .describe("Names the plan: send it as the word plan, and the return is taken only while the plan holds."),
  plan: planSchema,
  base: planBaseSchema.describe("To an organisation, its own returns alone are named."),
  effectsOf: z
    .enum(["all-returns", "own-return"])
    .describe(
      "What the effects are of: the figures themselves (for the secretariat), or what the organisation's own return adds to them (for an organisation, since figures before their release are nobody else's to see).",
    ),
  reading: readingSchema.nullable().describe("How the file would be read, where nobody has confirmed its layout."),
  findings: z
    .array(findingAnswerSchema.omit({ attempt: true, ordinal: true }))
    .describe("One by one; of a register of enterprises, those of the file as a whole."),
  causes: z.array(causeAnswerSchema).describe("All that was found, by cause with exact counts."),
});

export type PlanAnswer = z.infer<typeof planAnswerSchema>;
