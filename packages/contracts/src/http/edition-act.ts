import { z } from "zod";

const editionId = z.string().regex(/^\d{4}-[pfr]\d{1,6}$/, "is no edition");

// Postgres keeps neither.
const isKeepable = (text: string): boolean => text.isWellFormed() && !text.includes("\u0000");

const words = z.string().trim().min(1).max(4000).refine(isKeepable, "has a character that cannot be kept");

const block = z.int().min(1).max(999_999_999);

/** A wish for an edition of a year as it will stand when the worker freezes it. */
export const editionWishSchema = z.strictObject({
  year: z.int().min(1900).max(2199),
  status: z.enum(["provisional", "final", "revised"]),
});

/** An approval of the very bytes that the hash names. */
export const approvalSchema = z.strictObject({
  manifestSha256: z.string().regex(/^[0-9a-f]{64}$/, "is no SHA-256 of a manifest"),
});

/** What takes no words at all. */
export const nothingSchema = z.strictObject({});

/** Why something is done. */
export const becauseSchema = z.strictObject({ because: words });

/** The moment from which an approved edition is public. */
export const releaseMomentSchema = z
  .strictObject({
    at: z.string().max(40).describe("2027-03-31T10:00 with a zone, 2027-03-31T10:00+02:00, or now."),
    zone: z.string().max(60).optional().describe("Whose clocks the moment is by, as Europe/Brussels."),
  })
  .refine(({ at, zone }) => at !== "now" || zone === undefined, {
    path: ["zone"],
    message: "is not given with now, which is now in every zone",
  });

/** A withdrawal, which cannot be undone: the id once more says that this edition is meant. */
export const withdrawalSchema = z.strictObject({
  because: words.describe("Everybody reads it on the tombstone."),
  confirm: z.string().describe("The id of the edition, once more."),
});

/** What readers of an edition must know. */
export const noticeSchema = z.strictObject({
  text: words,
  replaces: editionId.optional().describe("The earlier edition of the year, with which the notice is shown too."),
});

/** Blocks that do not stop the release any more, or do again. */
export const clearanceSchema = z
  .strictObject({
    blocks: z.array(block).min(1).optional(),
    rule: z.string().max(10).optional().describe("Every block of this rule, as V29."),
    undo: z.boolean().optional().describe("Lets cleared blocks stand again."),
    because: words,
  })
  .refine(({ blocks, rule }) => (blocks === undefined) !== (rule === undefined), {
    path: ["blocks"],
    message: "are named by their numbers or by one rule, not by both or neither",
  });

/** Why figures differ from the edition before (V27). */
export const changeReasonSchema = z.strictObject({
  blocks: z.union([z.array(block).min(1), z.literal("all")]),
  code: z.string().max(10).describe("LATE, ERR, METH, PERI, OVL or CUR."),
  because: words,
});
