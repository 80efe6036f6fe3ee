import { isHeadline } from "./is-headline.ts";
import type { QualityInput } from "./quality-input.ts";
import type { QualityMeasure } from "./quality-measure.ts";
import { shareOf } from "./share-of.ts";
import { subjectOf } from "./subject-of.ts";

/** How many of the core indicators each place of each series has that has any figure. */
export const completenessMeasures = ({ cells, indicators }: QualityInput): readonly QualityMeasure[] => {
  const core = new Set(indicators.filter(({ level }) => level === "core").map(({ code }) => code));
  const places = Map.groupBy(cells.filter(isHeadline), ({ series, geo }) => JSON.stringify([series, geo]));
  return [...places.values()].flatMap((ofPlace) => {
    const [first] = ofPlace;
    const codes = new Set(ofPlace.map(({ indicator }) => indicator).filter((code) => core.has(code)));
    return first === undefined
      ? []
      : shareOf("INDICATORS_GIVEN", subjectOf({ series: first.series, geo: first.geo }), codes.size, core.size);
  });
};
