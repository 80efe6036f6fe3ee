import { type QualityMeasure, seriesOfEstimated } from "@coop-census/census";
import { type EditionCell, mainSeries } from "../../../cell/edition-cell.ts";
import type { EditionInput } from "../../../edition/edition-input.ts";
import { editionQuality } from "../../../quality/edition-quality.ts";

/** Measures an edition when it is first asked, and keeps what is of the world, of the main series or its estimate. */
export const worldQuality = (input: EditionInput, cells: readonly EditionCell[]): (() => readonly QualityMeasure[]) => {
  let known: readonly QualityMeasure[] | null = null;
  return () => {
    known ??= editionQuality(input, cells).filter(
      ({ geo, series }) => geo === "WORLD" && (series === mainSeries || seriesOfEstimated(series) === mainSeries),
    );
    return known;
  };
};
