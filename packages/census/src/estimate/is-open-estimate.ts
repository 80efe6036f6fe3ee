import type { OpenFigures } from "../protection/open-figures.ts";
import type { Estimate } from "./estimate.ts";

/**
 * Whether an imputed value may be shown (methodology section 8): what it rests on, the base and what its respondents gave
 * in both years, is open. A public source and an expert's estimate rest on nothing that a member told in confidence.
 */
export const isOpenEstimate = (
  { reporter, indicator, base, respondents }: Estimate,
  year: number,
  isOpen: OpenFigures,
): boolean =>
  base === null ||
  (isOpen(base.year, reporter, indicator) &&
    respondents.every((one) => isOpen(base.year, one, indicator) && isOpen(year, one, indicator)));
