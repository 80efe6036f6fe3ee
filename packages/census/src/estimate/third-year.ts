import type { EstimateInput } from "./estimate-input.ts";
import type { History } from "./history.ts";
import { isFreshCell } from "./is-fresh-cell.ts";
import { secondaryValues } from "./secondary-values.ts";
import type { Want } from "./want.ts";

/** Whether the figure was not given in a year in which there was something to impute it from. */
const isImputable = (input: EstimateInput, want: Want, year: number, history: History): boolean => {
  const { reporter, indicator, type } = want;
  const ofType = ({ type: one }: { readonly type: string }): boolean => type === null || one === type;
  if (history.of(reporter, indicator, year).some(ofType)) return false;
  const hasBase = [year - 1, year - 2].some((one) =>
    history.of(reporter, indicator, one).some((cell) => ofType(cell) && isFreshCell(cell)),
  );
  const hasExpert = input.experts.some(
    (one) => one.organisation === reporter && one.year === year && one.indicator === indicator && ofType(one),
  );
  return hasBase || hasExpert || secondaryValues(input, want, year, true).length > 0;
};

/**
 * Whether the year would be the third in a row without the member's own figure: it is then not imputed by any method.
 * What might have been imputed counts as imputed, so that the answer needs no more than the four years before.
 */
export const isThirdYear = (input: EstimateInput, want: Want, history: History): boolean =>
  [input.year - 1, input.year - 2].every((year) => isImputable(input, want, year, history));
