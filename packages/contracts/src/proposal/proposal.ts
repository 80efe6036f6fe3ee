import { z } from "zod";
import { profileSchema } from "../profile/profile.ts";

/** What one choice of a proposal is about. */
export const choiceSubjects = [
  "kind",
  "encoding",
  "delimiter",
  "sheet",
  "orientation",
  "language",
  "header",
  "column",
  "word",
  "default",
  "number-format",
  "date-style",
  "roll-up-scope",
  "total-type",
  "currency",
  "multiplier",
  "public",
] as const;

/**
 * One thing that had to be settled to read a file that no profile knows, with its reason. `proved`: the file itself
 * leaves nothing else. `likely`: proposed, a person confirms it. `open`: nobody can say (`value` null), a person must.
 */
export const choiceSchema = z.strictObject({
  about: z.enum(choiceSubjects),
  /** The header or word concerned, as written, or the key of a default; null where the file as a whole is meant. */
  subject: z.string().nullable(),
  /** From 1; null where no single column is meant. */
  column: z.int().nullable(),
  /** As the profile would hold it; "" for a column that is left out. */
  value: z.string().nullable(),
  certainty: z.enum(["proved", "likely", "open"]),
  reason: z.strictObject({ code: z.string().min(1), params: z.record(z.string(), z.string()) }),
  /** Other values that the file would allow, the likeliest first. */
  alternatives: z.array(z.string()),
});

/** How a file could be read whose layout nobody has confirmed: shown to a person, who confirms or corrects it. */
export const proposalSchema = z.strictObject({
  /** What would be remembered if every choice were confirmed as it stands. */
  profile: profileSchema,
  /** In the order of the file: the form first, then columns, then words. */
  choices: z.array(choiceSchema),
  /** What differs from the nearest layout that was confirmed before; empty for a first file. */
  changes: z.array(z.strictObject({ code: z.string().min(1), params: z.record(z.string(), z.string()) })),
});

/** A person's correction of one choice: what it is about, of which header or word, and what holds instead. */
export const correctionSchema = z.strictObject({
  about: z.enum(choiceSubjects),
  subject: z.string().nullable(),
  value: z.string(),
});

export type Choice = z.infer<typeof choiceSchema>;
export type Proposal = z.infer<typeof proposalSchema>;
export type Correction = z.infer<typeof correctionSchema>;
