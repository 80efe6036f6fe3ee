import type { OpenFigures } from "../protection/open-figures.ts";
import type { CellCoverage } from "./coverage-of.ts";
import type { KnownSize } from "./known-sizes.ts";
import type { PlaceWeights } from "./place-weights.ts";

/**
 * A coverage as it may be shown: its weight is left out where the number of enterprises of any member of the place is not
 * open, since a share of the place tells it to who knows the others.
 */
export const openCoverage = <Coverage extends Pick<CellCoverage, "weight">>(
  coverage: Coverage,
  { members }: Pick<PlaceWeights, "members">,
  sizes: ReadonlyMap<string, KnownSize>,
  isOpen: OpenFigures,
): Coverage => {
  const isClosed = members.some((id) => {
    const size = sizes.get(id);
    return size !== undefined && !size.isStated && !isOpen(size.year, id, "ENT_TOTAL");
  });
  return isClosed ? { ...coverage, weight: null } : coverage;
};
