import { codesOf, type Network, type Response, responseOf } from "@coop-census/census";
import { cellsTable, type EditionCell, namePlaces, printTable, toJsonCell } from "@coop-census/reporting";
import { networkInForce } from "@coop-census/store";
import { readYearInputs } from "@coop-census/worker";
import type { Outcome } from "../command/outcome.ts";
import type { System } from "../system/system.ts";
import { areFiguresCurrent } from "./await-figures.ts";
import { checkCodes } from "./check-codes.ts";
import type { FigureQuery } from "./figure-query.ts";
import { currentFigures, editionFigures } from "./find-figures.ts";
import { sayFigures } from "./say-figures.ts";
import { saySummary } from "./say-summary.ts";

const noNetwork = { bodies: [], countries: [], organisations: [], affiliations: [] };

const responseNow = async ({ db }: System, { year, series }: FigureQuery): Promise<Response | null> => {
  const inputs = await readYearInputs(db, year);
  return inputs === null ? null : responseOf({ ...inputs, series, geo: "WORLD" });
};

const sayEmpty = ({ year }: FigureQuery): string =>
  `No figure: nobody reported it, or what was reported does not count (held, refused); that is not the same as zero.\n→ census coverage --year ${year}`;

const late =
  "NOT UP TO DATE: something has changed since, and a worker has yet to compute it.\n→ census up runs one; then ask again.\n\n";

const sayCells = async (
  system: System,
  query: FigureQuery,
  found: { readonly edition: string | null; readonly cells: readonly EditionCell[]; readonly network: Network },
): Promise<string> => {
  const { edition, cells, network } = found;
  const { year, series, geo, type, activity, indicator } = query;
  if ([geo, type, activity, indicator].every((filter) => filter === null)) {
    const response = edition === null ? await responseNow(system, query) : null;
    return saySummary({ year, series, cells, network, response });
  }
  return cells.length === 0 ? sayEmpty(query) : sayFigures(cells);
};

/** The figures that were asked for, as a table for people, JSON or CSV; says when newer ones are being computed. */
export const showFigures = async (
  system: System,
  query: FigureQuery,
  edition: string | null,
  format: "table" | "json" | "csv",
): Promise<Outcome> => {
  const network = (await networkInForce(system.db))?.network ?? noNetwork;
  checkCodes(query, network);
  const cells: readonly EditionCell[] =
    edition === null ? await currentFigures(system, query) : await editionFigures(system, edition, query);
  const { year, series, variant } = query;
  const isStored = edition === null && variant === "all_reported";
  const isCurrent = isStored ? await areFiguresCurrent(system, year) : true;
  const json = { year, series, variant, edition, isCurrent, cells: cells.map(toJsonCell) };
  if (format === "json") return { json, text: JSON.stringify(json, null, 2) };
  if (format === "csv") {
    const name = namePlaces({ network, codes: [...codesOf("GEO_COUNTRY"), ...codesOf("GEO_REGION")] });
    const rows = cells.map((cell) => ({ ...cell, geoName: name(cell.geo) }));
    return { json, text: printTable(cellsTable, rows).trimEnd() };
  }
  return { json, text: (isCurrent ? "" : late) + (await sayCells(system, query, { edition, cells, network })) };
};
