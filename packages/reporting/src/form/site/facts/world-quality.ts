import { type QualityMeasure, seriesOfEstimated } from "@coop-census/census";
import { mainSeries } from "../../../cell/edition-cell.ts";

/** The measures of the world, of the main series or its estimate. */
export const worldQuality = (quality: readonly QualityMeasure[]): readonly QualityMeasure[] =>
  quality.filter(
    ({ geo, series }) => geo === "WORLD" && (series === mainSeries || seriesOfEstimated(series) === mainSeries),
  );
