import { seriesOfEstimated } from "@coop-census/census";
import { type EditionCell, mainSeries } from "../../../cell/edition-cell.ts";
import type { EditionEstimatedCell } from "../../../edition/edition-estimate.ts";
import type { EditionInput } from "../../../edition/edition-input.ts";

/** The estimate of the main series by place, where all that is imputed in it is open and the reported figure is free. */
export const openEstimates = (
  { estimatedCells }: Pick<EditionInput, "estimatedCells">,
  free: (of: EditionEstimatedCell) => readonly EditionCell[],
): ReadonlyMap<string, readonly EditionEstimatedCell[]> =>
  Map.groupBy(
    estimatedCells.filter((cell) => {
      const isMain = seriesOfEstimated(cell.series) === mainSeries;
      return isMain && cell.isOpen && free(cell).length > 0;
    }),
    ({ geo }) => geo,
  );
