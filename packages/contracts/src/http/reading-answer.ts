import { submissionStates } from "@coop-census/census";
import { z } from "zod";
import { correctionSchema } from "../proposal/proposal.ts";
import { readingSchema } from "../proposal/reading.ts";

/** How a file would be read whose layout nobody has confirmed, with its choices and changes in words. */
export const readingAnswerSchema = z.strictObject({
  submission: z.string().min(1),
  state: z.enum(submissionStates),
  reading: readingSchema
    .nullable()
    .describe("null: the layout is confirmed, no check has ended yet, or the file could not be read at all."),
  words: z.strictObject({
    choices: z
      .array(z.strictObject({ what: z.string(), why: z.string(), answer: z.string() }))
      .describe("In the order of the choices of the proposal."),
    changes: z.array(z.string()),
    findings: z
      .array(z.strictObject({ what: z.string(), where: z.string(), cure: z.string() }))
      .describe("In the order of the findings of the preview."),
  }),
});

/** What confirms a proposed reading: the choices that are to be others; none, and it is confirmed as proposed. */
export const confirmReadingSchema = z.strictObject({ corrections: z.array(correctionSchema).max(2_000) });

/** The reading is remembered, and the check that follows is asked for. */
export const confirmedReadingAnswerSchema = z.strictObject({
  submission: z.string().min(1),
  attempt: z.int().min(1),
});

export type ReadingAnswer = z.infer<typeof readingAnswerSchema>;
