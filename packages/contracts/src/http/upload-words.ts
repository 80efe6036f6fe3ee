import { z } from "zod";
import { planHashSchema } from "./plan-hash.ts";

const missing = (what: string) => ({ error: `is missing: ${what}` });

// Postgres keeps no NUL in a text.
const noNul = [/^[^\u0000]*$/, "holds the character NUL"] as const;

/** The words that come with an upload, as query parameters or as form fields before the file. */
export const uploadWordsSchema = z.strictObject({
  organisation: z
    .string(missing("the organisation's id, as the roster has it"))
    .min(1, "is empty: give the organisation's id, as the roster has it")
    .max(100, "is longer than any organisation's id (100 characters)")
    .regex(...noNul)
    .describe("The organisation's id, as the roster has it."),
  year: z
    .string(missing("the year of the round, in four digits"))
    .regex(/^(19|20|21)\d\d$/, "is no year: give the year of the round in four digits")
    .describe("The year of the round, in four digits."),
  reason: z
    .string()
    .max(20, "is longer than any reason code (20 characters)")
    .describe("Why this file replaces an earlier one, by its code; needed only then.")
    .optional(),
  reasonText: z
    .string()
    .max(2000, "is longer than 2000 characters")
    .regex(...noNul)
    .describe("The reason in words, for the people who read the release notes.")
    .optional(),
  nil: z
    .enum(["true", "false"], "is neither true nor false")
    .describe("true: the organisation has nothing to report for the year; no file comes with it.")
    .optional(),
  dryRun: z
    .enum(["true", "false"], "is neither true nor false")
    .describe("true: check the file as a real one and answer with the plan of what it would change; nothing is kept.")
    .optional(),
  plan: planHashSchema
    .describe(
      "The hash of the plan that a dry run answered with: refused with 409 when what it follows from has moved.",
    )
    .optional(),
  source: z
    .string()
    .min(1, "is empty: say where the figures come from")
    .max(2000, "is longer than 2000 characters")
    .regex(...noNul)
    .describe(
      "For the secretariat, which enters the return on behalf of the organisation: where its figures come from, an address or a document.",
    )
    .optional(),
  fileName: z
    .string()
    .max(500, "is longer than 500 characters")
    .describe("The sender's name for the file, where Content-Disposition or the form does not give it.")
    .optional(),
});

export type UploadWords = z.infer<typeof uploadWordsSchema>;
