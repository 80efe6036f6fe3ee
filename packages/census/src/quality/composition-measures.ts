import { compare, subtract, zero } from "../decimal/decimal.ts";
import { isHeadline } from "./is-headline.ts";
import type { QualityCell, QualityInput } from "./quality-input.ts";
import type { QualityMeasure } from "./quality-measure.ts";
import { quotient } from "./quotient.ts";
import { shareOf } from "./share-of.ts";
import { subjectOf } from "./subject-of.ts";

const ofCell = (cell: QualityCell, inCurrency: boolean): readonly QualityMeasure[] => {
  const { series, geo, indicator, unit, gross, value, overlap, bounds, composition } = cell;
  const of = subjectOf({ series, geo, indicator, detail: inCurrency ? unit : null });
  const width = subtract(bounds.upper, bounds.lower);
  return [
    ...shareOf("FRESH_SHARE", of, composition.fresh, gross),
    ...shareOf("STAND_IN_SHARE", of, composition.standIn, gross),
    ...shareOf("NATIONAL_SHARE", of, composition.national, gross),
    ...shareOf("ESTIMATED_SHARE", of, composition.estimated, gross),
    ...shareOf("OVERLAP_REMOVED", of, overlap, gross),
    ...(compare(width, zero) < 0 ? [] : quotient("BOUNDS_WIDTH", of, width, value)),
  ];
};

/**
 * What the figures of all cooperatives are made of, and how far their bounds are apart, in each currency by itself; of a
 * protected one nothing.
 */
export const compositionMeasures = ({ cells, indicators }: QualityInput): readonly QualityMeasure[] => {
  const levels = new Map(indicators.map((one) => [one.code, one]));
  return cells
    .filter((cell) => isHeadline(cell) && cell.conf === "F")
    .flatMap((cell) => ofCell(cell, levels.get(cell.indicator)?.unit === "CUR"));
};
