import { z } from "zod";
import { proposalSchema } from "./proposal.ts";

const labelSchema = z.strictObject({ raw: z.string(), code: z.string().nullable() });

/** A row of a file as a proposal reads it, for a person to compare with the file; values in units. */
const readRowSchema = z.strictObject({
  row: z.int().min(1),
  type: labelSchema,
  area: labelSchema,
  activity: labelSchema,
  scope: labelSchema,
  perimeter: labelSchema,
  breakdown: z.string().nullable(),
  reference: z.string().nullable(),
  values: z.array(z.strictObject({ indicator: z.string(), raw: z.string(), value: z.string().nullable() })),
});

/** How a file of an unconfirmed layout would be read: the proposal, its first rows, and what the rules would say then. */
export const readingSchema = z.strictObject({
  proposal: proposalSchema,
  preview: z.strictObject({
    rows: z.array(readRowSchema),
    /** Rows of the table in all. */
    rowCount: z.int(),
    /** Figures that would be observed. */
    valueCount: z.int(),
    /** The gravest first, as many as a person reads; `findingCounts` counts all, by severity. */
    findings: z.array(
      z.strictObject({
        rule: z.string(),
        code: z.string(),
        severity: z.string(),
        /** Where it stands in the file. */
        address: z.strictObject({
          sheet: z.string().nullable(),
          row: z.int().min(0),
          column: z.int().nullable(),
          header: z.string().nullable(),
        }),
        params: z.record(z.string(), z.string()),
      }),
    ),
    findingCounts: z.record(z.string(), z.int()),
  }),
});

export type Reading = z.infer<typeof readingSchema>;
