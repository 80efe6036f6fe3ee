import { z } from "zod";
import { problemSchema } from "./problem.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const moment = z.iso.datetime();
const status = z.enum(["provisional", "final", "revised"]);

const notice = z.strictObject({
  edition: z.string(),
  /** The earlier edition that it replaces; null when it speaks of its own alone. */
  replaces: z.string().nullable(),
  body: z.string(),
  at: moment,
});

/** An edition as its readers see it. */
export const editionAnswerSchema = z.strictObject({
  id: z.string(),
  year: z.int(),
  status,
  /** Others than released are seen by people on its pre-release list alone. */
  state: z.enum(["released", "approved", "in-review"]),
  /** Null while it is under embargo. */
  releasedAt: moment.nullable(),
  manifestSha256: sha256,
  notices: z.array(notice),
  links: z.strictObject({ self: z.string(), manifest: z.string(), folder: z.string(), site: z.string() }),
});

export type EditionAnswer = z.infer<typeof editionAnswerSchema>;

const tombstone = z.strictObject({
  id: z.string(),
  year: z.int(),
  status,
  releasedAt: moment,
  withdrawnAt: moment,
  because: z.string(),
  /** The public edition to read instead. */
  replacedBy: z.string().nullable(),
});

/** The editions that a reader may see, the newest word first, and what was withdrawn. */
export const editionsAnswerSchema = z.strictObject({
  editions: z.array(editionAnswerSchema),
  withdrawn: z.array(tombstone),
});

export type EditionsAnswer = z.infer<typeof editionsAnswerSchema>;

/** One edition with its files. */
export const editionFilesAnswerSchema = editionAnswerSchema.extend({
  files: z.array(z.strictObject({ path: z.string(), sha256, size: z.int(), href: z.string() })),
});

export type EditionFilesAnswer = z.infer<typeof editionFilesAnswerSchema>;

/** What is answered, with 410, in the place of a withdrawn edition. */
export const withdrawnProblemSchema = problemSchema.extend({ tombstone });

export type WithdrawnProblem = z.infer<typeof withdrawnProblemSchema>;
