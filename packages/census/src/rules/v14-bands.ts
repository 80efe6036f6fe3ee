import { decimal } from "../decimal/decimal.ts";
import { figureRelations } from "../reference/figure-relations.ts";

const { turnoverPerWorker } = figureRelations;

/** EUR of turnover a worker that are possible and that are usual, and the factors that a wrong unit is off by (V14). */
export const v14Bands = {
  possible: { low: decimal(turnoverPerWorker.low), high: decimal(turnoverPerWorker.high) },
  usual: { low: decimal(8000), high: decimal(400000) },
  factors: [decimal(1000), decimal(1000000)],
} as const;
