import { z } from "zod";
import { figureSchema, jsonCellSchema } from "./json-cell.ts";

const ids = z.array(z.string().min(1));
const point = z.strictObject({ year: z.int(), value: figureSchema });

/** A figure as JSON with what stands beside it: on the command line and over HTTP. */
export const jsonFigureSchema = jsonCellSchema.extend({
  /** Who gave only one of this figure and the count of enterprises beside it; null where there is none, or it is that. */
  otherReporters: z.strictObject({ beside: z.string(), onlyHere: ids, onlyThere: ids }).nullable(),
  /** Of the reporters with a fresh, whole value in this year and the one before; null where there is none. */
  growth: z
    .strictObject({
      from: point,
      to: point,
      /** to / from - 1 in percent, one decimal; null where it starts from zero. */
      percent: figureSchema.nullable(),
      reporters: ids,
      of: z.int(),
      unmatched: z.array(z.strictObject({ reporter: z.string(), why: z.string() })),
    })
    .nullable(),
  /** The same in English, line by line. */
  words: z.array(z.string()),
});

export type JsonFigure = z.infer<typeof jsonFigureSchema>;
