import { isHeadline } from "./is-headline.ts";
import type { QualityInput } from "./quality-input.ts";
import type { QualityMeasure } from "./quality-measure.ts";
import { shareOf } from "./share-of.ts";
import { subjectOf } from "./subject-of.ts";

/** How many of the core indicators each place of each series has. */
export const completenessMeasures = ({ cells, indicators }: QualityInput): readonly QualityMeasure[] => {
  const core = new Set(indicators.filter(({ level }) => level === "core").map(({ code }) => code));
  const given = cells.filter((cell) => isHeadline(cell) && core.has(cell.indicator));
  const places = Map.groupBy(given, ({ series, geo }) => JSON.stringify([series, geo]));
  return [...places.values()].flatMap((ofPlace) => {
    const [first] = ofPlace;
    const codes = new Set(ofPlace.map(({ indicator }) => indicator));
    return first === undefined
      ? []
      : shareOf("INDICATORS_GIVEN", subjectOf({ series: first.series, geo: first.geo }), codes.size, core.size);
  });
};
