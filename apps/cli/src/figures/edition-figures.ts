import { type FigureQuery, isAskedFor } from "@coop-census/checking";
import { Refusal } from "@coop-census/contracts";
import { type EditionCell, readEditionCells } from "@coop-census/reporting";
import { editionById } from "@coop-census/store";
import { editionFolder } from "@coop-census/worker";
import type { System } from "../system/system.ts";

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
  return readEditionCells(files ?? []).filter((cell) => cell.series === query.series && isAskedFor(query, cell));
};
