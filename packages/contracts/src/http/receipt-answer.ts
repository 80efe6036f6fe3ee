import { submissionStates } from "@coop-census/census";
import { z } from "zod";
import { submissionLinksSchema } from "./submission-links.ts";

/** What a sender is told at once (202): the file is safe; what the check comes to follows under the links. */
export const receiptAnswerSchema = z.strictObject({
  submission: z.string().min(1).describe("The submission's id."),
  organisation: z.string(),
  year: z.int(),
  state: z.enum(submissionStates),
  isNew: z
    .boolean()
    .describe("false: the same bytes were sent before; it is the same submission, and nothing changed."),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.int().min(0).describe("Bytes."),
  links: submissionLinksSchema,
});

export type ReceiptAnswer = z.infer<typeof receiptAnswerSchema>;
