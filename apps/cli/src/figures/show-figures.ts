import { codesOf, type Network, nameReporters, responseOf } from "@coop-census/census";
import { currentFigures, type DescribedFigure, type FigureQuery, toJsonFigureWith } from "@coop-census/checking";
import { Refusal } from "@coop-census/contracts";
import { cellsTable, type EditionCell, namePlaces, printTable } from "@coop-census/reporting";
import { networkInForce } from "@coop-census/store";
import type { Outcome } from "../command/outcome.ts";
import type { System } from "../system/system.ts";
import { areFiguresCurrent } from "./await-figures.ts";
import { editionFigures } from "./edition-figures.ts";
import { explainFigure } from "./explain-figure.ts";
import { sayFigures } from "./say-figures.ts";
import { saySummary } from "./say-summary.ts";

/** How the figures are wanted. */
export interface FigureForm {
  readonly format: "table" | "json" | "csv";
  /** A frozen edition; null for the figures as they stand. */
  readonly edition: string | null;
  /** Whether one figure is to be explained, contributor by contributor. */
  readonly isExplained: boolean;
}

const noNetwork = { bodies: [], countries: [], organisations: [], affiliations: [] };

const sayEmpty = ({ year }: FigureQuery): string =>
  `No figure: nobody reported it, or what was reported does not count (held, refused); that is not the same as zero.\n→ census coverage --year ${year}`;

const late =
  "NOT UP TO DATE: something has changed since, and a worker has yet to compute it.\n→ census up runs one; then ask again.\n\n";

const isEverything = ({ geo, type, activity, indicator, detail }: FigureQuery): boolean =>
  [geo, type, activity, indicator, detail].every((filter) => filter === null);

const toCsv = (cells: readonly EditionCell[], network: Network): string => {
  const name = namePlaces({ network, codes: [...codesOf("GEO_COUNTRY"), ...codesOf("GEO_REGION")] });
  const rows = cells.map((cell) => ({ ...cell, geoName: name(cell.geo) }));
  return printTable(cellsTable, rows).trimEnd();
};

const explainOne = (figures: readonly DescribedFigure[], from: Parameters<typeof explainFigure>[1]): string => {
  const [only] = figures;
  if (only !== undefined && figures.length === 1) return explainFigure(only, from);
  throw new Refusal(
    "usage/explain",
    `${figures.length} figures are asked for, and one can be explained at a time.`,
    "Give --geo, --type, --indicator, and --activity _T --detail _T, so that one is left.",
  );
};

const showEdition = async (system: System, query: FigureQuery, id: string, form: FigureForm): Promise<Outcome> => {
  if (form.isExplained) {
    throw new Refusal(
      "usage/explain",
      "The contributors of a frozen edition stand in its own files.",
      "Leave out --edition, or read observations.csv and returns.csv of the edition.",
    );
  }
  const network = (await networkInForce(system.db))?.network ?? noNetwork;
  const cells = await editionFigures(system, id, query);
  const figures = cells.map((cell) => ({ cell, growth: null, otherReporters: null, contributors: [] }));
  const { year, series, variant } = query;
  const toJson = toJsonFigureWith(network);
  const json = { year, series, variant, edition: id, isCurrent: true, cells: figures.map(toJson) };
  if (form.format === "json") return { json, text: JSON.stringify(json, null, 2) };
  if (form.format === "csv") return { json, text: toCsv(cells, network) };
  if (isEverything(query)) return { json, text: saySummary({ year, series, figures, network, response: null }) };
  return { json, text: cells.length === 0 ? sayEmpty(query) : sayFigures(figures, nameReporters(network)) };
};

/** The figures that were asked for, as a table for people, JSON or CSV; says when newer ones are being computed. */
export const showFigures = async (system: System, query: FigureQuery, form: FigureForm): Promise<Outcome> => {
  if (form.edition !== null) return showEdition(system, query, form.edition, form);
  const { inputs, figures } = await currentFigures(system.db, query);
  const { year, series, variant } = query;
  const { network } = inputs;
  const isCurrent = variant === "all_reported" ? await areFiguresCurrent(system, year) : true;
  const toJson = toJsonFigureWith(network);
  const json = { year, series, variant, edition: null, isCurrent, cells: figures.map(toJson) };
  if (form.format === "json") return { json, text: JSON.stringify(json, null, 2) };
  const cells = figures.map(({ cell }) => cell);
  if (form.format === "csv") return { json, text: toCsv(cells, network) };
  const head = isCurrent ? "" : late;
  if (form.isExplained) return { json, text: head + explainOne(figures, { inputs, query }) };
  if (isEverything(query)) {
    const response = responseOf({ ...inputs, series, geo: "WORLD" });
    return { json, text: head + saySummary({ year, series, figures, network, response }) };
  }
  const text = figures.length === 0 ? sayEmpty(query) : sayFigures(figures, nameReporters(network));
  return { json, text: head + text };
};
