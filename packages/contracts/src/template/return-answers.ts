import { z } from "zod";
import { templateChoices } from "./template-questions.ts";

const row = {
  type: z.string(),
  area: z.string(),
  activity: z.string(),
  scope: z.string().nullable(),
  perimeter: z.string().nullable(),
};

/** Exact decimals as text, as everywhere in JSON. */
const amount = z.string().nullable();

/**
 * What a return says beside its figures: what the methodology asks and tables rarely say. Kept with the check that read
 * it; nothing of it is published, and confidentiality decides by it (methodology section 8).
 */
export const returnAnswersSchema = z.strictObject({
  kind: z.enum(templateChoices.kind),
  template: z.strictObject({ version: z.int(), language: z.string() }),
  referenceDate: z.string().nullable(),
  scope: z.string().nullable(),
  perimeter: z.string().nullable(),
  currency: z.string().nullable(),
  multiplier: z.string().nullable(),
  numberFormat: z.string().nullable(),
  public: z.enum(templateChoices.public).nullable(),
  publicAddress: z.string().nullable(),
  /** Whether the counts of enterprises and all other figures stay confidential; null or left out where nobody was asked. */
  confidential: z.enum(templateChoices.confidential).nullish(),
  source: z.string().nullable(),
  contactRole: z.string().nullable(),
  note: z.string().nullable(),
  /** What is said of single rows. */
  rows: z.array(
    z.strictObject({
      ...row,
      note: z.string().nullable(),
      isPublic: z.boolean().nullable(),
      publicAddress: z.string().nullable(),
    }),
  ),
  /** How many enterprises stand behind a value, and how many percent of it the largest one has. */
  behind: z.array(z.strictObject({ ...row, indicator: z.string(), enterprises: amount, largestShare: amount })),
  /** Enterprises that another organisation counts too, as the reporter knows it; the secretariat decides what is removed. */
  overlaps: z.array(
    z.strictObject({
      /** An organisation of the roster; null for one that only has a name here. */
      partner: z.string().nullable(),
      partnerName: z.string(),
      /** Null for all types. */
      type: z.string().nullable(),
      indicator: z.string().nullable(),
      amount,
      basis: z.enum(templateChoices.basis).nullable(),
      note: z.string().nullable(),
    }),
  ),
});

export type ReturnAnswers = z.infer<typeof returnAnswersSchema>;
