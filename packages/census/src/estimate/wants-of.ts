import { indicators } from "../reference/indicator.ts";
import { membersOfPlace } from "../roll-up/members-of-place.ts";
import { blankTypes } from "./blank-types.ts";
import type { EstimateInput } from "./estimate-input.ts";
import type { History } from "./history.ts";
import type { Want } from "./want.ts";

/** The indicators that are asked of everybody: only these are imputed. */
const asked: readonly string[] = indicators.filter(({ level }) => level === "core").map(({ code }) => code);

/**
 * What the known additive members of the series did not give in the year, by member and indicator. A nil return is an
 * answer, that there is nothing to report, so nothing is wanted of its sender.
 */
export const wantsOf = (input: EstimateInput, now: History): readonly Want[] => {
  const { year, series, network, returns } = input;
  const adding = new Set(input.members.map(({ reporter }) => reporter));
  const replaced = new Set(
    (input.standIns ?? [])
      .filter((one) => one.year === year && adding.has(one.organisation))
      .map(({ parent }) => parent),
  );
  const sent = new Map(returns.filter((one) => one.year === year).map((one) => [one.organisation, one]));
  const countries = new Map(network.organisations.map(({ id, country }) => [id, country]));
  return membersOfPlace(network, year, series, "WORLD").flatMap((reporter) => {
    const own = sent.get(reporter);
    const country = countries.get(reporter);
    const isNil = own !== undefined && own.observations.length + own.blankRows.length + own.keptOut.length === 0;
    if (isNil || country === undefined || replaced.has(reporter)) return [];
    return asked.flatMap((indicator): readonly Want[] => {
      const given = now.of(reporter, indicator, year);
      if (given.length === 0) return [{ reporter, country, indicator, type: null }];
      const types = own === undefined ? [] : blankTypes(own, indicator, given);
      return types.map((type) => ({ reporter, country, indicator, type }));
    });
  });
};
