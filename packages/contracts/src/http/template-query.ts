import { z } from "zod";

/** What a template is asked for with. */
export const templateQuerySchema = z.strictObject({
  year: z
    .string({ error: "is missing: the year of the round, in four digits" })
    .regex(/^(19|20|21)\d\d$/, "is no year: give the year of the round in four digits")
    .describe("The year of the round, in four digits."),
  language: z
    .string()
    .regex(/^[a-z]{2}$/, "is no language: give two letters, for example it")
    .describe("ISO 639-1: en, es, fr, it or pt; the language of the organisation's country where it is left out.")
    .optional(),
  format: z
    .enum(["xlsx", "csv"], "is neither xlsx nor csv")
    .describe("xlsx where it is left out; csv is the same as one long table.")
    .optional(),
});

export type TemplateQuery = z.infer<typeof templateQuerySchema>;
