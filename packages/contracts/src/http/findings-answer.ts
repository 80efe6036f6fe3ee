import { submissionStates } from "@coop-census/census";
import { z } from "zod";

/** One finding: its code and place for programs, the same in words for people. */
export const findingAnswerSchema = z.strictObject({
  attempt: z.int().min(0).describe("0: found from beside the file, in other years or at others."),
  ordinal: z.int().min(0),
  rule: z.string().regex(/^V\d\d$/),
  code: z.string(),
  severity: z.enum(["ERROR", "HOLD", "WARN", "QUERY", "INFO", "BLOCK"]),
  level: z.enum(["file", "record", "cell"]),
  address: z.strictObject({
    sheet: z.string().nullable(),
    row: z.int().min(0).describe("As Excel counts, from 1, where inFile is absent; 0: the file as a whole."),
    column: z.int().min(1).nullable(),
    header: z.string().nullable(),
    inFile: z
      .strictObject({ row: z.int().min(1), column: z.int().min(1).nullable() })
      .optional()
      .describe("Where the cell stands in the file, when the table was turned round or spread to be read."),
  }),
  indicator: z.string().nullable(),
  raw: z.string().nullable().describe("What stands in the cell."),
  params: z.record(z.string(), z.string()),
  keepsOut: z.array(z.strictObject({ row: z.int(), indicator: z.string() })),
  words: z.strictObject({ what: z.string(), where: z.string(), expected: z.string(), cure: z.string() }),
});

/** What the last check that has ended found; `isChecked` is false while none has. */
export const findingsAnswerSchema = z.strictObject({
  submission: z.string().min(1),
  state: z.enum(submissionStates),
  isChecked: z.boolean(),
  findings: z.array(findingAnswerSchema),
});

export type FindingAnswer = z.infer<typeof findingAnswerSchema>;
export type FindingsAnswer = z.infer<typeof findingsAnswerSchema>;
