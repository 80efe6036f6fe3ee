import { type FigureCoordinates, figureName } from "@coop-census/census";
import type { Manifest } from "@coop-census/contracts";
import type { EditionRevision } from "@coop-census/reporting";

const nameOf = (coordinates: FigureCoordinates, before: string | null, after: string | null): string =>
  JSON.stringify([figureName(coordinates), before, after]);

/**
 * The inputs with those reasons only that explain a change which the edition publishes: a reason states the values that it was
 * given for, and those of a draft that was never released are nobody's business.
 */
export const withReasonsUsed = (
  { changeReasons, ...inputs }: Manifest["inputs"],
  revisions: readonly EditionRevision[],
): Manifest["inputs"] => {
  const told = new Set(revisions.map(({ coordinates, before, after }) => nameOf(coordinates, before, after)));
  const used = (changeReasons ?? []).filter(({ before, after, code: _code, because: _because, ...coordinates }) =>
    told.has(nameOf(coordinates, before, after)),
  );
  return used.length === 0 ? inputs : { ...inputs, changeReasons: used };
};
