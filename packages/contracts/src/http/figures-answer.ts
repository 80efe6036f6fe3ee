import { z } from "zod";
import { jsonFigureSchema } from "../figures/json-figure.ts";

/** Unreleased figures as they stand now. */
export const figuresAnswerSchema = z.strictObject({
  year: z.int(),
  /** `main`, or the body whose own additive affiliates are counted. */
  series: z.string(),
  /** Always false here: released figures are in editions. */
  isReleased: z.literal(false),
  figures: z.array(jsonFigureSchema),
});

export type FiguresAnswer = z.infer<typeof figuresAnswerSchema>;
