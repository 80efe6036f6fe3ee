import { z } from "zod";

const code = (what: string) => z.string().min(1).max(80).describe(what);

const year = (what: string) =>
  z
    .string()
    .regex(/^(19|20|21)\d\d$/, "is no year: give it in four digits")
    .describe(what)
    .optional();

/** Which figure through the years is asked for. */
export const seriesQuerySchema = z.strictObject({
  geo: code("A country by two letters (IT), or WORLD, EUR, AME, AME_NA, AME_MS, AME_XX, APA, OTH."),
  type: code("A type, or ALL_COOP, ALL_ENT."),
  indicator: code("An indicator, as ENT_TOTAL."),
  activity: code("An activity as in the figures; all activities where it is left out.").optional(),
  detail: code("Further dimensions as in the figures; none where it is left out.").optional(),
  unit: code("The currency of money, where there are several.").optional(),
  body: code("A body, for its own series, as cecop; the main series where it is left out.").optional(),
  edition: code("An edition, as 2022-p1: the series that it published.").optional(),
  asOf: code("A moment, as 2027-03-31T10:00:00Z: what was public then; now where it is left out.").optional(),
  from: year("The first year; the first of all where it is left out."),
  to: year("The last year, and the latest reference year of the edition; the last of all where it is left out."),
});

export type SeriesQuery = z.infer<typeof seriesQuerySchema>;
