import { isDecimalText, isMoney, isReported } from "@coop-census/census";
import { z } from "zod";

const text = z.string().min(1).max(2_000);

const multipliers = ["1", "1000", "1000000", "1000000000"] as const;

/** A whole number, exact decimal text, null for a blank, "-" or "n/a": four different things beside 0. */
export const jsonValueSchema = z.union(
  [z.int(), z.string().refine((one) => isDecimalText(one) || one === "-" || one === "n/a"), z.null()],
  'is no value: write a whole number, or decimal text such as "1234.5", or null for a blank, "-" or "n/a"',
);

const row = z.strictObject({
  type: text.describe("A census type, such as WORKER; or _T, ALL_COOP, ALL_ENT for a total."),
  area: text.optional().describe("An area of the country; the whole country where it is left out."),
  activity: text
    .optional()
    .describe("A section (A to U, XX; to V in revision 5) or division of ISIC; all where it is left out."),
  dimensions: z
    .strictObject({
      SEX: text.optional().describe("F, M, or XX where it is not stated."),
      SIZE: text.optional().describe("S0 to S4 by persons working (0, 1-9, 10-49, 50-249, 250 and more), or XX."),
      ORIGIN: text.optional().describe("START, SOUND, CRISIS, TRANS or XX."),
      COHORT: text.optional().describe("The year of foundation or takeover, or the years: 2015, or 2008-2014."),
      HORIZON: text.optional().describe("Years after foundation at which the enterprises are counted again."),
      PERIOD_START: text.optional().describe("The first year, month or day of a period that is not the year."),
    })
    .optional()
    .describe("What the figures are broken down by beside type, area and activity; the whole where it is left out."),
  scope: z.enum(["AFF", "NAT"]).optional().describe("Where it differs from the return's."),
  perimeter: z.enum(["COOP", "COOP_SUBS"]).optional().describe("Where it differs from the return's."),
  referenceDate: text.optional().describe("2022, 2022-12 or 2022-12-31, where it differs from the return's."),
  flags: z.string().max(20).optional().describe("Letters of the flags, for example EP."),
  confidentiality: z
    .enum(["F", "C", "N"])
    .optional()
    .describe("C or N where the figures of the row, counts of enterprises too, are not to be published; F without it."),
  note: text.optional(),
  values: z
    .record(
      z
        .string()
        .refine((code) => isReported(code), "is no indicator that is reported; see the methodology for the codes"),
      jsonValueSchema,
    )
    .describe("By indicator."),
});

/** A return as JSON, for programs: it needs no profile and leaves nothing open. Unknown keys are refused. */
export const returnJsonSchema = z
  .strictObject({
    format: z.literal("coop-census-return"),
    version: z.literal(1),
    organisation: text.describe("As the roster has it."),
    year: z.int().min(1900).max(2199),
    answer: z.enum(["figures", "nil"]).default("figures").describe("nil: there is nothing to report."),
    referenceDate: text.optional().describe("2022, 2022-12 or 2022-12-31."),
    scope: z.enum(["AFF", "NAT"]).default("AFF").describe("What rolls up: the affiliates, or the whole country."),
    perimeter: z.enum(["COOP", "COOP_SUBS"]).default("COOP"),
    isicRevision: z
      .enum(["4", "5"])
      .optional()
      .describe("The revision of ISIC that activities are of; 4 where it is left out."),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, "is no currency: three capital letters (ISO 4217)")
      .optional(),
    multiplier: z.enum(multipliers).optional().describe("What amounts of money are multiplied by."),
    publicAddress: text.optional().describe("Where the same values are published; left out where they are not."),
    source: text.optional(),
    note: text.optional(),
    rows: z.array(row).default([]),
  })
  .check((context) => {
    const { answer, rows, currency, multiplier } = context.value;
    const add = (path: string, message: string): void => {
      context.issues.push({ code: "custom", input: context.value, path: [path], message });
    };
    if (answer === "nil" && rows.length > 0)
      add("rows", "must be left out: the return says that there is nothing to report");
    if (!rows.some(({ values }) => Object.keys(values).some(isMoney))) return;
    if (currency === undefined) add("currency", "is missing: the rows hold amounts of money");
    if (multiplier === undefined)
      add("multiplier", 'is missing: the rows hold amounts of money (write "1" for plain units)');
  });

export type ReturnJson = z.infer<typeof returnJsonSchema>;
export type JsonReturnRow = ReturnJson["rows"][number];
