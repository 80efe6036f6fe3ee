import { z } from "zod";

const code = (what: string) => z.string().min(1).max(80).describe(what);
const count = (what: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/, "is no number")
    .describe(what)
    .optional();

/** The figure whose lineage is asked for, and how much of it. */
export const lineageQuerySchema = z.strictObject({
  geo: code("A country by two letters (IT), or WORLD, EUR, AME, AME_NA, AME_MS, AME_XX, APA, OTH."),
  type: code("A type, or ALL_COOP, ALL_ENT."),
  indicator: code("An indicator, as ENT_TOTAL."),
  activity: code("An activity as in the figures; _T where it is left out.").optional(),
  detail: code("Further dimensions as in the figures; _T where they are left out.").optional(),
  unit: code("The currency, where a figure of money is in several.").optional(),
  series: code("A body, as cecop; the main series where it is left out.").optional(),
  view: z.enum(["EUR", "INTD"]).describe("Money in a common unit; for the secretariat alone.").optional(),
  withdrawn: z
    .literal("true")
    .describe("Also of a withdrawn edition, in whose place its tombstone stands otherwise; for the secretariat alone.")
    .optional(),
  depth: count("How many levels below the figure; all where it is left out."),
  rows: count("How many row numbers of a register to tell; 10 where it is left out, at most 1000."),
  rowsAfter: count("Only row numbers after this one."),
});

export type LineageQuery = z.infer<typeof lineageQuerySchema>;
