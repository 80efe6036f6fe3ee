import { isDecimalText, submissionStates } from "@coop-census/census";
import { z } from "zod";

const figure = z.string().refine(isDecimalText);

const plannedValueSchema = z.strictObject({
  value: figure,
  unit: z.string(),
  reference: z.string().nullable().describe("The day, month or year that it speaks of."),
  flags: z.string(),
  confidentiality: z.enum(["F", "C", "N"]),
  isPublic: z.boolean(),
});

const valueChangeSchema = z.strictObject({
  type: z.string(),
  activity: z.string(),
  activityRevision: z.enum(["4", "5"]).nullable(),
  area: z.string(),
  scope: z.enum(["AFF", "NAT"]),
  perimeter: z.enum(["COOP", "COOP_SUBS"]),
  indicator: z.string(),
  dimensions: z.strictObject({
    SEX: z.string(),
    SIZE: z.string(),
    ORIGIN: z.string(),
    COHORT: z.string(),
    HORIZON: z.string(),
    PERIOD_START: z.string(),
  }),
  change: z.enum(["new", "changed", "unchanged", "gone"]),
  before: plannedValueSchema.nullable(),
  after: plannedValueSchema.nullable(),
});

const cellFigureSchema = z.strictObject({
  gross: figure,
  overlap: figure,
  overlapHere: figure,
  value: figure,
  bounds: z.strictObject({ lower: figure, upper: figure }),
  flags: z.string(),
  reporters: z.strictObject({ answered: z.int(), of: z.int(), ids: z.array(z.string()) }),
  composition: z.strictObject({
    fresh: figure,
    standIn: figure,
    national: figure,
    estimated: figure,
    imputed: figure,
  }),
});

const cellChangeSchema = z.strictObject({
  series: z.string(),
  geo: z.string(),
  type: z.string(),
  activity: z.string(),
  indicator: z.string(),
  detail: z.string(),
  unit: z.string(),
  before: cellFigureSchema.nullable(),
  after: cellFigureSchema.nullable(),
});

const cellKeysSchema = z.array(z.strictObject({ row: z.int(), indicator: z.string() }));

/**
 * What becomes of the census when a return is accepted, without what is refused or held in it. A return that would be
 * rejected, or whose layout nobody has confirmed, changes nothing.
 */
export const planSchema = z.strictObject({
  organisation: z.string(),
  year: z.int(),
  sha256: z.string().describe("Of the file."),
  known: z
    .strictObject({ submission: z.string(), state: z.enum(submissionStates) })
    .nullable()
    .describe("The same bytes were sent before: sending them again changes nothing."),
  outcome: z.strictObject({
    state: z.enum(["accepted", "needs-answer", "rejected"]),
    refused: cellKeysSchema,
    held: cellKeysSchema,
  }),
  profileVersion: z.int().nullable().describe("The version of the layout that read the file."),
  replaces: z.string().nullable().describe("The accepted submission that it would take the place of."),
  values: z.array(valueChangeSchema),
  effects: z.array(cellChangeSchema).describe("The cells of countries, regions and the world that become others."),
});

const acceptedSchema = z.strictObject({
  organisation: z.string(),
  submission: z.string(),
  attempt: z.int(),
  decision: z.int().nullable(),
  outside: z.string().describe("What holds cells of it from beside its file."),
  doubt: z.string().describe("What somebody was asked about it and nobody has answered."),
});

/** What a plan was computed from: it holds as long as none of this has moved. Imports are named by their numbers. */
export const planBaseSchema = z.strictObject({
  returns: z.array(acceptedSchema),
  neighbours: z.array(acceptedSchema).describe("Those of the same country for other years, which it is judged beside."),
  network: z.int().nullable(),
  overlaps: z.int().nullable(),
  rates: z.int().nullable(),
  profiles: z.array(z.int()),
  round: z.strictObject({ state: z.enum(["open", "closed"]), until: z.string() }).nullable(),
  rules: z.string().describe("SHA-256 of the rule set."),
});

export type Plan = z.infer<typeof planSchema>;
export type PlanBase = z.infer<typeof planBaseSchema>;
