import { compare, zero } from "../decimal/decimal.ts";
import { seriesOfEstimated } from "../estimate/estimated-series.ts";
import { keyInPlace } from "../roll-up/cell-key.ts";
import { isHeadline } from "./is-headline.ts";
import type { QualityInput } from "./quality-input.ts";
import type { QualityMeasure } from "./quality-measure.ts";
import { shareOf } from "./share-of.ts";
import { subjectOf } from "./subject-of.ts";

type Named = Parameters<typeof keyInPlace>[0] & { readonly geo: string };

const nameOf = (series: string, cell: Named): string => `${series} ${cell.geo} ${keyInPlace(cell)}`;

/**
 * The part of the estimate of the network that is imputed; nothing where what is imputed is not open, or where the figure
 * that was reported is protected: the whole less what is imputed would tell it.
 */
export const imputationMeasures = ({ cells, estimatedCells, indicators }: QualityInput): readonly QualityMeasure[] => {
  const units = new Map(indicators.map(({ code, unit }) => [code, unit]));
  const hidden = new Set(cells.filter(({ conf }) => conf === "C").map((cell) => nameOf(cell.series, cell)));
  return estimatedCells
    .filter((cell) => isHeadline(cell) && cell.isOpen && compare(cell.gross, zero) > 0)
    .filter((cell) => !hidden.has(nameOf(seriesOfEstimated(cell.series) ?? cell.series, cell)))
    .flatMap(({ series, geo, indicator, unit, composition, gross }) => {
      const detail = units.get(indicator) === "CUR" ? unit : null;
      return shareOf("IMPUTED_SHARE", subjectOf({ series, geo, indicator, detail }), composition.imputed, gross);
    });
};
