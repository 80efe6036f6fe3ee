import { compare, zero } from "../decimal/decimal.ts";
import { isHeadline } from "./is-headline.ts";
import type { QualityInput } from "./quality-input.ts";
import type { QualityMeasure } from "./quality-measure.ts";
import { shareOf } from "./share-of.ts";
import { subjectOf } from "./subject-of.ts";

/** The part of the estimate of the network that is imputed; of what is not open nothing. */
export const imputationMeasures = ({ estimatedCells, indicators }: QualityInput): readonly QualityMeasure[] => {
  const units = new Map(indicators.map(({ code, unit }) => [code, unit]));
  return estimatedCells
    .filter((cell) => isHeadline(cell) && cell.isOpen && compare(cell.gross, zero) > 0)
    .flatMap(({ series, geo, indicator, unit, composition, gross }) => {
      const detail = units.get(indicator) === "CUR" ? unit : null;
      return shareOf("IMPUTED_SHARE", subjectOf({ series, geo, indicator, detail }), composition.imputed, gross);
    });
};
