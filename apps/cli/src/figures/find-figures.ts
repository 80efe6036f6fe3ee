import { type Cell, contextOfYear, countedObservations, describeFigures, rollUpYear } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import { type EditionCell, readEditionCells, toOpenValues } from "@coop-census/reporting";
import { acceptedReturns, editionById, readCells } from "@coop-census/store";
import { editionFolder, readYearInputs } from "@coop-census/worker";
import type { System } from "../system/system.ts";
import type { FigureQuery } from "./figure-query.ts";

const matches = (query: FigureQuery, cell: Cell): boolean =>
  (query.geo === null || cell.geo === query.geo) &&
  (query.type === null || cell.type === query.type) &&
  (query.activity === null || cell.activity === query.activity) &&
  (query.indicator === null || cell.indicator === query.indicator);

/** The figures as they stand now: those that the workers have made, or computed at once for a variant of them. */
export const currentFigures = async (system: System, query: FigureQuery): Promise<readonly EditionCell[]> => {
  const { year, series, variant } = query;
  const inputs = await readYearInputs(system.db, year);
  if (inputs === null) {
    throw new Refusal(
      "figures/no-roster",
      "There is no roster yet, so no figure.",
      "Import one: census network import FILE",
    );
  }
  if (!inputs.series.includes(series)) {
    const bodies = inputs.series.join(", ");
    throw new Refusal("usage/body", `"${series}" is no body with affiliates.`, `Use one of: ${bodies}.`);
  }
  const cells =
    variant === "all_reported"
      ? await readCells(system.db, { year, series })
      : rollUpYear({ ...inputs, series, variant });
  const returns = await acceptedReturns(system.db, year);
  const isOpen = toOpenValues(returns.flatMap(countedObservations));
  const describe = describeFigures({ context: contextOfYear({ ...inputs, series, variant }), cells, before: null });
  return cells
    .filter((cell) => matches(query, cell))
    .map((cell) => {
      const { printed, completeness } = describe(cell);
      const { lacking, partial } = completeness ?? { lacking: [], partial: [] };
      return { ...cell, series, printed, lacking, partial, conf: isOpen(cell) ? ("F" as const) : ("N" as const) };
    });
};

/** The figures of a frozen edition, from its own files. */
export const editionFigures = async (
  system: System,
  id: string,
  query: FigureQuery,
): Promise<readonly EditionCell[]> => {
  const edition = await editionById(system.db, id);
  if (edition === null || edition.manifestSha256 === null) {
    throw new Refusal("edition/unknown", `There is no frozen edition ${id}.`, "See census edition list.");
  }
  if (query.variant !== "all_reported") {
    throw new Refusal(
      "usage/edition-variant",
      "An edition holds all reported values only.",
      "Leave out --edition, or --scope and --dated-in-year.",
    );
  }
  if (edition.year !== query.year) {
    throw new Refusal(
      "usage/edition-year",
      `Edition ${id} is of ${edition.year}, not of ${query.year}.`,
      `Use --year ${edition.year}.`,
    );
  }
  const files = await system.shelf.read(editionFolder(edition.id, edition.manifestSha256));
  return readEditionCells(files ?? []).filter((cell) => cell.series === query.series && matches(query, cell));
};
