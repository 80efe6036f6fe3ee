import { isDecimalText } from "@coop-census/census";
import { z } from "zod";

/** A figure as JSON: a number where it is a safe integer, exact decimal text otherwise. */
export const figureSchema = z.union([z.int(), z.string().refine(isDecimalText)]);

/** A cell as JSON: in an edition's cells.json, on the command line and over HTTP. */
export const jsonCellSchema = z.strictObject({
  /** `main`, or the body whose own additive affiliates it counts. */
  series: z.string().min(1),
  year: z.int(),
  geo: z.string().min(1),
  type: z.string().min(1),
  activity: z.string().min(1),
  indicator: z.string().min(1),
  /** `_T`, or the dimensions beside type and activity ("ORIGIN=CRISIS COHORT=2008"). */
  detail: z.string().min(1),
  unit: z.string().min(1),
  gross: figureSchema,
  overlap: figureSchema,
  overlapHere: figureSchema,
  value: figureSchema,
  /** As a person is shown it: in multiples of `step`, half-up; the bounds are rounded outward. */
  printed: z.strictObject({ step: figureSchema, value: figureSchema, lower: figureSchema, upper: figureSchema }),
  bounds: z.strictObject({ lower: figureSchema, upper: figureSchema }),
  flags: z.string(),
  conf: z.enum(["F", "C"]),
  reporters: z.strictObject({ answered: z.int().min(0), of: z.int().min(0), ids: z.array(z.string().min(1)) }),
  /** Of a breakdown: reporters of its total that are not in it, though some of what they gave may belong there. */
  lacking: z.array(z.string().min(1)),
  /** Of a breakdown: reporters that are in it with a part, since the rest is not told apart. */
  partial: z.array(z.string().min(1)),
  composition: z.strictObject({
    fresh: figureSchema,
    standIn: figureSchema,
    national: figureSchema,
    estimated: figureSchema,
    imputed: figureSchema,
  }),
  /**
   * By members: answered / of; by weight: the share of the members' known enterprises that is behind it. Rounded half-up
   * to four decimals; null for a place without members, or where nobody's weight is known. Weight decides where it is
   * known for 80% of the members.
   */
  coverage: z.strictObject({
    members: figureSchema.nullable(),
    weight: figureSchema.nullable(),
    weightKnownFor: z.int().min(0),
    decidedBy: z.enum(["members", "weight"]),
  }),
});

export type JsonCell = z.infer<typeof jsonCellSchema>;

/** The cells of an edition or of an answer. */
export const jsonCellsSchema = z.array(jsonCellSchema);
