import { z } from "zod";

const amount = z.string().regex(/^-?\d+(\.\d+)?$/);
const withheld = amount.nullable().describe("Null where it is withheld.");

const removalSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("declared"),
    amount: withheld,
    limited: withheld.describe("How much less the pairs remove together than each by itself."),
    pairs: z.array(z.strictObject({ sides: z.tuple([z.string(), z.string()]), amount: withheld })),
  }),
  z.strictObject({
    kind: z.literal("shared"),
    amount: withheld,
    entries: z
      .array(
        z.strictObject({
          reporter: z.string(),
          type: z.string(),
          activity: z.string(),
          enterprises: z.int(),
          value: amount,
        }),
      )
      .nullable()
      .describe("What registers give of enterprises that a better entry counts; null where it is withheld."),
  }),
]);

const step = {
  id: z.int().min(0),
  parent: z.int().min(0).nullable().describe("The figure that it is a part of; null for the one that was asked for."),
  level: z.int().min(0),
  value: withheld,
  flags: z.string().nullable(),
  isWithheld: z.boolean().describe("Whether something of it is not shown to the one who asks."),
  formula: z.string().describe("What its value is, in words."),
};

const placeSchema = z.strictObject({
  ...step,
  kind: z.literal("place"),
  geo: z.string(),
  gross: withheld,
  overlap: withheld,
  overlapHere: withheld,
  reporters: z.array(z.string()).nullable(),
  removals: z.array(removalSchema),
});

const termSchema = z.strictObject({
  sign: z.enum(["+", "-"]).describe("-: what a total leaves after its parts is counted, and this is one of them."),
  value: amount,
  unit: z.string(),
  scope: z.string(),
  area: z.string(),
  type: z.string(),
  activity: z.string(),
  detail: z.string(),
  reference: z.string().nullable(),
  flags: z.string(),
  sheet: z.string().nullable(),
  row: z.int().min(0).describe("In the file, from 1; 0: a register as a whole."),
  column: z.int().min(1).nullable(),
  header: z.string().nullable(),
  raw: z.string().nullable().describe("What stands in the cell; null for a register, and where it is not shown."),
  multiplier: amount.nullable().describe("What an amount of money was multiplied by; null for any other."),
});

const rowsSchema = z.strictObject({
  count: z.int().min(0),
  sum: amount.describe("What the rows add up to in the indicator."),
  conditions: z.array(z.string()),
  numbers: z.array(z.int().min(1)).describe("The first of them, as they are numbered in the file."),
  next: z.int().nullable().describe("What to give as rowsAfter for those that follow; null at the end."),
});

const reporterSchema = z.strictObject({
  ...step,
  kind: z.literal("reporter"),
  reporter: z.string(),
  name: z.string(),
  country: z.string(),
  type: z.string(),
  activity: z.string(),
  submission: z.string().nullable(),
  conversion: z
    .strictObject({
      currency: z.string(),
      by: z.string(),
      year: z.int().nullable(),
      units: amount.nullable().describe("Units of the currency for one of the common unit."),
    })
    .nullable(),
  terms: z.array(termSchema),
  rows: rowsSchema.nullable().describe("The rows of a register that were added; null for any other return."),
});

const saidSchema = z.strictObject({ by: z.string().nullable(), at: z.iso.datetime(), text: z.string() });

const fileSchema = z.strictObject({
  name: z.string(),
  size: z.int().min(0),
  attempt: z.int().min(1).nullable(),
  checkedAt: z.iso.datetime().nullable(),
  profileVersion: z.int().nullable(),
  numberFormat: z.string().nullable().describe("The signs that its numbers were read with."),
  ruleSetSha256: z.string().nullable(),
  reason: z.string().nullable().describe("Why it replaced an earlier one."),
  keptOut: z
    .array(z.strictObject({ row: z.int(), indicator: z.string() }))
    .describe("Cells of the indicator that are refused or held."),
  findings: z.array(
    z.strictObject({
      rule: z.string(),
      code: z.string(),
      severity: z.string(),
      row: z.int(),
      column: z.int().nullable(),
      words: z.string(),
    }),
  ),
  decisions: z.array(saidSchema.extend({ rule: z.string(), row: z.int(), decision: z.string() })),
  said: z
    .array(saidSchema.extend({ rule: z.string().nullable(), kind: z.string(), side: z.string().nullable() }))
    .describe("Answers and justifications."),
});

const submissionSchema = z.strictObject({
  id: z.string(),
  organisation: z.string(),
  sha256: z.string(),
  kind: z.enum(["file", "nil"]),
  file: fileSchema.nullable().describe("Null for what others sent."),
});

/** Where a figure comes from: level by level down to what was reported, and the files that it stands in. */
export const lineageAnswerSchema = z.strictObject({
  edition: z.string().nullable().describe("Null for the figures as they stand now."),
  year: z.int(),
  series: z.string(),
  view: z.string().nullable(),
  figure: z.strictObject({
    geo: z.string(),
    type: z.string(),
    activity: z.string(),
    indicator: z.string(),
    detail: z.string(),
    unit: z.string(),
  }),
  nodes: z.array(z.discriminatedUnion("kind", [placeSchema, reporterSchema])),
  submissions: z.array(submissionSchema),
});

export type LineageAnswer = z.infer<typeof lineageAnswerSchema>;
export type LineageStep = LineageAnswer["nodes"][number];
export type LineageSubmission = LineageAnswer["submissions"][number];
export type LineageRows = z.infer<typeof rowsSchema>;

/** Every figure of every edition that a submission is in. */
export const submissionFiguresAnswerSchema = z.strictObject({
  submission: z.string(),
  organisation: z.string(),
  year: z.int(),
  editions: z.array(
    z.strictObject({
      edition: z.string().nullable().describe("Null for the figures as they stand now."),
      state: z.string().nullable(),
      use: z
        .enum(["counted", "earlier"])
        .describe("earlier: a return of a year before, which growth, series and estimates of the edition look at."),
      figures: z.array(
        z.strictObject({
          series: z.string(),
          geo: z.string(),
          type: z.string(),
          activity: z.string(),
          indicator: z.string(),
          detail: z.string(),
          unit: z.string(),
          given: amount.describe("What the submission gives to it, before anything is removed as counted twice."),
          value: withheld,
        }),
      ),
    }),
  ),
});

export type SubmissionFiguresAnswer = z.infer<typeof submissionFiguresAnswerSchema>;
