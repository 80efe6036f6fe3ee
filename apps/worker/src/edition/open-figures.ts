import { countedObservations, isOpenValue, type OpenFigures, type ReleaseConsent } from "@coop-census/census";
import type { YearInputs } from "../roll-up/year-inputs.ts";

/** Whether all that a reporter gave of an indicator in a year is public by its owner, or has a signed release. */
export const openFigures = (years: readonly YearInputs[], consents: readonly ReleaseConsent[]): OpenFigures => {
  const keyOf = (year: number, reporter: string, indicator: string | null): string =>
    JSON.stringify([year, reporter, indicator]);
  const given = years.flatMap(({ returns }) => returns.flatMap(countedObservations));
  const known = new Set(given.map((one) => keyOf(one.year, one.reporter, one.indicator)));
  const closed = new Set(
    given.filter((one) => !isOpenValue(one)).map((one) => keyOf(one.year, one.reporter, one.indicator)),
  );
  const consented = new Set(consents.map((one) => keyOf(one.year, one.organisation, one.indicator)));
  return (year, reporter, indicator) => {
    const key = keyOf(year, reporter, indicator);
    if (consented.has(key) || consented.has(keyOf(year, reporter, null))) return true;
    return known.has(key) && !closed.has(key);
  };
};
