import { z } from "zod";

const code = (what: string) => z.string().min(1).max(80).describe(what).optional();

/** What figures are asked for with. */
export const figuresQuerySchema = z.strictObject({
  year: z
    .string()
    .regex(/^(19|20|21)\d\d$/, "is no year: give the reference year in four digits")
    .describe("The reference year, in four digits; it may be left out where an edition is named.")
    .optional(),
  edition: code("An edition, as 2022-p1: its figures as they were released, for everybody."),
  asOf: code("A moment, as 2027-03-31T10:00:00Z: the figures of the year that were public then."),
  geo: code("A country by two letters (IT), or WORLD, EUR, AME, AME_NA, AME_MS, AME_XX, APA, OTH."),
  type: code("A type, or ALL_COOP, ALL_ENT."),
  activity: code("An activity as in the figures, or _T for those of all activities."),
  indicator: code("An indicator, as ENT_TOTAL."),
  detail: code("Further dimensions as in the figures, or _T for those that are not further broken down."),
  body: code("A body, for its own series, as cecop; the main series where it is left out."),
});

export type FiguresQuery = z.infer<typeof figuresQuerySchema>;
