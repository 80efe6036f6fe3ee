import { codesOf, type Network, type Response, type Series } from "@coop-census/census";
import type { DescribedFigure } from "@coop-census/checking";
import { namePlaces } from "@coop-census/reporting";
import { sayHeadlines } from "./headlines.ts";
import { listPlaces, unansweredCountries } from "./list-places.ts";
import { sayResponse } from "./say-response.ts";
import { summaryLegend, summaryTable } from "./summary-table.ts";

const sayMore = (year: number): string =>
  [
    `→ what a figure is made of: census figures --year ${year} --geo WORLD --type ALL_COOP --indicator ENT_TOTAL --explain`,
    `→ by type: census shares --year ${year}; what others have published: census statements compare --year ${year}`,
    "→ through the years: census series --geo WORLD --type ALL_COOP --indicator ENT_TOTAL",
  ].join("\n");

/** The summary of a year for people: table, legend and who is missing. */
export const saySummary = (from: {
  readonly year: number;
  readonly series: Series;
  readonly figures: readonly DescribedFigure[];
  readonly network: Network;
  /** Of the world; null where it is not known. */
  readonly response: Response | null;
}): string => {
  const { year, figures, network } = from;
  const cells = figures.map(({ cell }) => cell);
  if (cells.length === 0) return `Nobody has reported figures for ${year} yet.\n→ census submissions --year ${year}`;
  const name = namePlaces({ network, codes: [...codesOf("GEO_COUNTRY"), ...codesOf("GEO_REGION")] });
  const shown = cells.filter(({ type, indicator }) => type === "ALL_COOP" && /^(ENT|WRK)_TOTAL$/.test(indicator));
  const scope = { ...from, answered: new Set(shown.map(({ geo }) => geo)), name };
  const missing = unansweredCountries(scope);
  const absent = missing.length === 0 ? [] : [`No such figure from the members in: ${missing.join(", ")}.`];
  const answered = from.response === null ? [] : [sayResponse(from.response), ""];
  return [
    ...answered,
    ...sayHeadlines(figures),
    summaryTable(cells, listPlaces(scope)),
    "",
    summaryLegend(year),
    ...absent,
    sayMore(year),
  ].join("\n");
};
