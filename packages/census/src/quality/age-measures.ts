import { add, type Decimal, decimal, divide } from "../decimal/decimal.ts";
import type { Observation } from "../observation/observation.ts";
import { byHeadline } from "./by-headline.ts";
import { daysBeforeEnd } from "./day-number.ts";
import { measured } from "./measured.ts";
import type { QualityInput } from "./quality-input.ts";
import type { QualityMeasure } from "./quality-measure.ts";
import { shareOf } from "./share-of.ts";
import { subjectOf } from "./subject-of.ts";

const median = (values: readonly number[]): Decimal | null => {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : divide(add(decimal(low), decimal(high)), decimal(2), 1);
};

/** What is of a cohort or since a year has dates of its own. */
const isOfYear = ({ dimensions: { COHORT, HORIZON, PERIOD_START } }: Observation): boolean =>
  [COHORT, HORIZON, PERIOD_START].every((code) => code === "_T");

/** How old the values behind the figures of all cooperatives are. */
export const ageMeasures = ({ cells, observations, year }: QualityInput): readonly QualityMeasure[] => {
  const given = Map.groupBy(observations.filter(isOfYear), ({ reporter, indicator }) => `${reporter} ${indicator}`);
  return byHeadline(cells).flatMap((ofIndicator) => {
    const [{ series, geo, indicator }] = ofIndicator;
    const of = subjectOf({ series, geo, indicator });
    const ids = [...new Set(ofIndicator.flatMap(({ reporters }) => reporters.ids))];
    const values = ids.flatMap((id) => [given.get(`${id} ${indicator}`) ?? []]).filter(({ length }) => length > 0);
    const ages = values.flatMap((own) => {
      const dated = own.flatMap(({ reference }) => (reference === null ? [] : [daysBeforeEnd(reference, year)]));
      return dated.length === 0 ? [] : [Math.max(...dated)];
    });
    const undated = values.filter((own) => own.some(({ reference }) => reference === null)).length;
    const middle = median(ages);
    return [
      ...(middle === null ? [] : [measured("MEDIAN_AGE", of, middle)]),
      ...shareOf("UNDATED", of, undated, values.length),
    ];
  });
};
