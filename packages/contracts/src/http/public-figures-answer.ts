import { z } from "zod";
import { jsonCellSchema } from "../figures/json-cell.ts";

/** Figures of an edition, as its tables have them. */
export const publicFiguresAnswerSchema = z.strictObject({
  edition: z.string(),
  manifestSha256: z.string(),
  year: z.int(),
  series: z.string(),
  /** False for an edition that only its pre-release list may read. */
  isReleased: z.boolean(),
  figures: z.array(jsonCellSchema),
});

export type PublicFiguresAnswer = z.infer<typeof publicFiguresAnswerSchema>;
