import { dimensionNames } from "@coop-census/census";
import { z } from "zod";
import { encodings } from "./encodings.ts";

/**
 * How an organisation's file is read, confirmed once and remembered: form, number format, columns by label, and the
 * local words for types, scopes and areas. Imported data, never code for one file. Columns are found by label, so
 * that their order may change.
 */
export const profileSchema = z.strictObject({
  organisation: z.string().min(1),
  /** summary: the federation's own table of totals (also where it is absent). register: one row an enterprise. */
  kind: z.enum(["summary", "register"]).optional(),
  /** The years of the files that this layout was seen in, ascending. */
  years: z.array(z.int()).min(1),
  form: z.strictObject({
    format: z.enum(["csv", "xlsx", "ods"]),
    /** A label of the WHATWG encoding standard; null for a workbook. */
    encoding: z.enum(encodings).nullable(),
    delimiter: z.enum([",", ";", "\t", "|"]).nullable(),
    /** One character; null for XLSX, where numbers are numbers. */
    decimal: z.enum([".", ","]).nullable(),
    /** One character, or "" for none; null for XLSX. */
    thousands: z.enum(["", ".", ",", " ", "\u00a0", "\u202f", "\u2009", "'"]).nullable(),
    /** Where the header row stood (from 1); a hint, the labels decide. */
    headerRow: z.int().min(1),
    /**
     * iso: 2021-12-31. dmy: 31/12/2021. mdy: 12/31/2021. dot: 31.12.2021. en: 31-Dec-2021. cjk: 2021年12月31日. A bare year
     * or month/year is read in every style.
     */
    dateStyle: z.enum(["iso", "dmy", "mdy", "dot", "en", "cjk"]),
    language: z.string().min(2),
    /** wide: a column an indicator (also where it is absent). turned: a row an indicator. long: a row a value. */
    orientation: z.enum(["wide", "turned", "long"]).optional(),
    /** The sheet that counts where several have the header; absent where the header alone decides. */
    sheet: z.string().optional(),
  }),
  columns: z.array(z.strictObject({ label: z.string().min(1), code: z.string().min(1) })).min(1),
  labels: z.array(
    z.strictObject({
      dimension: z.enum([
        "TYPE",
        "SCOPE",
        "PERIM",
        "GEO",
        "BREAKDOWN",
        "ACTIVITY",
        ...dimensionNames,
        "INDICATOR",
        "FLAG",
        "CONF",
      ]),
      label: z.string(),
      code: z.string().min(1),
    }),
  ),
  /** What holds for every row where the layout has no column for it: TYPE, SCOPE, PERIM, GEO, ACTIVITY, a dimension; ISIC for the revision of its activities; CONF for the confidentiality of all rows. */
  defaults: z.record(z.string(), z.string()),
  terms: z.strictObject({
    rollUpScope: z.enum(["AFF", "NAT"]),
    totalType: z.string().min(1),
    currency: z.string().length(3).nullable(),
    multiplier: z.string().regex(/^10*$/),
    isPublic: z.boolean(),
  }),
});

export type Profile = z.infer<typeof profileSchema>;
