import { byHeadline } from "./by-headline.ts";
import { measured } from "./measured.ts";
import type { QualityInput } from "./quality-input.ts";
import type { QualityMeasure } from "./quality-measure.ts";
import { shareOf } from "./share-of.ts";
import { subjectOf } from "./subject-of.ts";

/** Who answered: by members, by indicator, by weight. */
export const responseMeasures = ({ cells, response }: QualityInput): readonly QualityMeasure[] => [
  ...response.flatMap(({ series, geo, answered, of }) =>
    shareOf("UNIT_RESPONSE", subjectOf({ series, geo }), answered, of),
  ),
  ...byHeadline(cells).flatMap((ofIndicator) => {
    const [{ reporters, coverage, ...first }] = ofIndicator;
    const of = subjectOf({ series: first.series, geo: first.geo, indicator: first.indicator });
    const given = new Set(ofIndicator.flatMap((cell) => cell.reporters.ids)).size;
    const { weight, weightKnownFor } = coverage;
    return [
      ...shareOf("ITEM_RESPONSE", of, given, reporters.of),
      ...shareOf("WEIGHT_KNOWN", of, weightKnownFor, reporters.of),
      // The weight of those who gave one of several currencies is that of no whole.
      ...(weight === null || ofIndicator.length > 1 ? [] : [measured("WEIGHT_COVERAGE", of, weight)]),
    ];
  }),
];
