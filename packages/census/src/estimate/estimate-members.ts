import type { MemberCell } from "../roll-up/member-cell.ts";
import type { Estimate } from "./estimate.ts";
import type { EstimateInput } from "./estimate-input.ts";
import { estimateWant } from "./estimate-want.ts";
import { historyOf } from "./history.ts";
import { imputedCell } from "./imputed-cell.ts";
import { wantsOf } from "./wants-of.ts";

/** The imputed values of a year, and the member cells that they add beside the reported ones, in the same order. */
export interface Estimation {
  readonly estimates: readonly Estimate[];
  readonly members: readonly MemberCell[];
}

const keyOf = ({ reporter, indicator, type, unit }: Estimate): string => [reporter, indicator, type, unit].join(" ");

/**
 * Imputes what the known additive members of a series did not give in a year (methodology section 5): by a secondary
 * source dated in the year, else by the change of at least three respondents of the same region and type, else by
 * carrying the last fresh value forward, else by an expert's estimate; at most two years in a row. Core indicators of
 * all activities only; a member that gave nothing before and of which no source speaks is not imputed. Which figures
 * may be published is another question: `estimatedCells`.
 */
export const estimateMembers = (input: EstimateInput): Estimation => {
  const known = {
    now: historyOf([{ year: input.year, cells: input.members }]),
    history: historyOf(input.earlier.filter(({ year }) => year < input.year)),
  };
  const estimates = wantsOf(input, known.now)
    .flatMap((want) => estimateWant(input, want, known))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return { estimates, members: estimates.map(imputedCell) };
};
