import type { Decimal } from "../decimal/decimal.ts";
import type { Figure, FigureGroup } from "../return/figure-group.ts";
import type { RuleContext } from "./rule-context.ts";
import { turnoverRatio } from "./v14-ratio.ts";

/** Turnover a worker in euro of what one group of rows describes; null where it cannot be computed. */
export const ratioOfGroup = (
  context: RuleContext,
  { figures }: FigureGroup,
): { readonly ratio: Decimal; readonly turnover: Figure } | null => {
  const turnover = figures.get("TURN");
  const workers = figures.get("WRK_TOTAL");
  if (turnover === undefined || workers === undefined) return null;
  const ratio = turnoverRatio(context, { turnover: turnover.value, workers: workers.value, record: turnover.record });
  return ratio === null ? null : { ratio, turnover };
};
