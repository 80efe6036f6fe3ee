import type { Estimate } from "./estimate.ts";

/** Whether everything that a reporter gave of an indicator in a year is open to readers. */
export type OpenFigures = (year: number, reporter: string, indicator: string) => boolean;

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
