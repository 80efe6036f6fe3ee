import { z } from "zod";

const figure = z.union([z.number(), z.string()]).describe("A whole number, or text with all decimals.");

const pointSchema = z.strictObject({
  year: z.int(),
  value: figure,
  printed: figure,
  bounds: z.strictObject({ lower: figure, upper: figure }),
  flags: z.string(),
  reporters: z.strictObject({ answered: z.int(), of: z.int() }),
  constant: figure.nullable().describe("The figure of the reporters alone that are in every year."),
  standIns: z.array(z.string()).describe("Reporters whose value is of another date."),
  breaks: z
    .array(z.strictObject({ kind: z.enum(["joined", "left", "scope", "break"]), reporters: z.array(z.string()) }))
    .describe("Why it is not to be compared with the year before as it stands."),
});

/** One figure through the years as an edition has published it. */
export const seriesAnswerSchema = z.strictObject({
  edition: z.string(),
  manifestSha256: z.string(),
  series: z.string(),
  geo: z.string(),
  type: z.string(),
  activity: z.string(),
  indicator: z.string(),
  detail: z.string(),
  unit: z.string().nullable().describe("Null where there is no point."),
  points: z.array(pointSchema).describe("A year in which nobody reported it, or in which it is protected, has none."),
  constantReporters: z.array(z.string()),
});

export type SeriesAnswer = z.infer<typeof seriesAnswerSchema>;
