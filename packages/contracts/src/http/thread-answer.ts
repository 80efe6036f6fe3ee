import { threadEntryKinds, threadSides, threadStates } from "@coop-census/census";
import { z } from "zod";
import { findingAnswerSchema } from "./findings-answer.ts";

const threadFields = {
  thread: z.int().min(1),
  submission: z.string().min(1),
  organisation: z.string(),
  year: z.int(),
  state: z.enum(threadStates).describe("open: nobody has answered. answered: the secretariat looks at it."),
  isGone: z.boolean().describe("What it asks is not found any more."),
  doubts: z.boolean().describe("While it is open, its figures have flag U."),
  finding: findingAnswerSchema.describe("The first one, where it is about several; as it was seen last."),
};

/** A thread with all that was said in it, from the first file on. */
export const threadAnswerSchema = z.strictObject({
  ...threadFields,
  entries: z.array(
    z.strictObject({
      kind: z.enum(threadEntryKinds),
      side: z.enum(threadSides),
      text: z.string().describe("Blank where the pipeline says that the finding is gone, back, changed or carried on."),
      at: z.string(),
    }),
  ),
});

/** The threads of a submission, in the order of the file. */
export const threadsAnswerSchema = z.strictObject({
  submission: z.string().min(1),
  threads: z.array(z.strictObject(threadFields)),
});

// The store counts characters and says which are no good; this only keeps what is far too long out.
const text = z.string().min(1).max(16_000);

/** An answer; a justification says why the figure is right, and is published with it. */
export const threadReplySchema = z.strictObject({
  text: text.describe("Plain text of at most 4,000 characters, without e-mail addresses and telephone numbers."),
  kind: z.enum(["message", "justification"]),
});

/** Why a thread is settled or opened again. */
export const threadDecisionSchema = z.strictObject({ because: text });

export type ThreadAnswer = z.infer<typeof threadAnswerSchema>;
export type ThreadsAnswer = z.infer<typeof threadsAnswerSchema>;
