import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import { countedObservations } from "../roll-up/counted-observations.ts";
import { isOpenValue } from "./access-in.ts";
import type { ReleaseConsent } from "./release-consent.ts";

/**
 * Whether everything that a reporter gave of an indicator in a year is open to readers: in what is made of such values
 * alone nothing is protected.
 */
export type OpenFigures = (year: number, reporter: string, indicator: string) => boolean;

/** Tells whose values are all open, by their owner or by a signed release of that year; not of those that gave none. */
export const openFigures = (given: {
  readonly returns: readonly AcceptedReturn[];
  readonly consents: readonly ReleaseConsent[];
}): OpenFigures => {
  const keyOf = (year: number, reporter: string, indicator: string | null): string =>
    JSON.stringify([year, reporter, indicator]);
  const [known, closed] = [new Set<string>(), new Set<string>()];
  for (const one of given.returns.flatMap(countedObservations)) {
    const key = keyOf(one.year, one.reporter, one.indicator);
    known.add(key);
    if (!isOpenValue(one)) closed.add(key);
  }
  const consented = new Set(given.consents.map((one) => keyOf(one.year, one.organisation, one.indicator)));
  return (year, reporter, indicator) => {
    const key = keyOf(year, reporter, indicator);
    if (consented.has(key) || consented.has(keyOf(year, reporter, null))) return true;
    return known.has(key) && !closed.has(key);
  };
};
