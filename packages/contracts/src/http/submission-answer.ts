import { submissionStates } from "@coop-census/census";
import { z } from "zod";
import { submissionLinksSchema } from "./submission-links.ts";

/** A submission as its own organisation sees it. */
export const submissionAnswerSchema = z.strictObject({
  submission: z.string().min(1),
  organisation: z.string(),
  year: z.int(),
  state: z.enum(submissionStates),
  kind: z.enum(["file", "nil"]),
  fileName: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.int().min(0).describe("Bytes."),
  receivedAt: z.iso.datetime(),
  reason: z.string().nullable().describe("The code that says why it replaces an earlier one."),
  onBehalf: z
    .strictObject({ source: z.string().describe("Where the figures come from.") })
    .nullable()
    .describe("Set when the secretariat entered the return for the organisation."),
  supersedes: z.string().nullable().describe("The accepted submission that it took the place of."),
  links: submissionLinksSchema,
});

export type SubmissionAnswer = z.infer<typeof submissionAnswerSchema>;
