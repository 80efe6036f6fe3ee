import type { EditionCell } from "../cell/edition-cell.ts";
import type { CellRow } from "../tables/cells-table.ts";
import type { ObservationRow } from "../tables/observations-table.ts";
import type { SeriesRow } from "../tables/series-table.ts";
import { compareFigures } from "./compare-figures.ts";
import type { EditionInput } from "./edition-input.ts";

type NameOf = (geo: string) => string;

/** The rows of cells.csv, in the order of the cells. */
export const cellRows = (cells: readonly EditionCell[], nameOf: NameOf): readonly CellRow[] =>
  cells.map((cell) => ({ ...cell, geoName: nameOf(cell.geo) }));

/** The rows of series.csv in order: what is protected is left out. */
export const seriesRows = ({ points }: Pick<EditionInput, "points">, nameOf: NameOf): readonly SeriesRow[] =>
  points
    .filter(({ conf }) => conf === "F")
    .sort(compareFigures)
    .map((point) => ({ ...point, geoName: nameOf(point.geo) }));

/** The rows of observations.csv: what is not public, or not free, is left out. */
export const observationRows = ({
  observations,
  returns,
}: Pick<EditionInput, "observations" | "returns">): readonly ObservationRow[] => {
  const submissions = new Map(returns.map(({ organisation, submission }) => [organisation, submission]));
  return observations
    .filter(({ isPublic, confidentiality }) => isPublic && confidentiality === "F")
    .map((observation) => ({ ...observation, submission: submissions.get(observation.reporter) ?? null }));
};
