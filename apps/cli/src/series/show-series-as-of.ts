import { nameReporters, toJsonFigure } from "@coop-census/census";
import { publishedSeries, seriesAsOf } from "@coop-census/checking";
import { Refusal } from "@coop-census/contracts";
import { type PublishedPoint, readSeries } from "@coop-census/reporting";
import { networkInForce } from "@coop-census/store";
import type { Outcome } from "../command/outcome.ts";
import { keptEdition } from "../difference/kept-edition.ts";
import { checkWithdrawn } from "../edition/check-withdrawn.ts";
import type { System } from "../system/system.ts";
import { printPoints } from "./print-points.ts";
import { saySeries } from "./say-series.ts";
import type { SeriesQuery } from "./show-series.ts";

const noNetwork = { bodies: [], countries: [], organisations: [], affiliations: [] };

const editionAt = async ({ db, clock }: System, at: Date, to: number | null): Promise<string> => {
  if (at.getTime() > clock.now()) {
    throw new Refusal("usage/as-of", `${at.toISOString()} is still to come.`, "Name a moment that has passed.");
  }
  const known = await seriesAsOf(db, at, to);
  if (known !== null) return known.kind === "public" ? known.edition.id : known.tombstone.id;
  throw new Refusal(
    "edition/none-public",
    `No edition${to === null ? "" : ` of ${to} or before`} was public on ${at.toISOString()}.`,
    "See when each was released: census edition list. Leave out --as-of for the figures as they stand.",
  );
};

const toJson = ({ year, value, printed, bounds, flags, reporters, constant, standIns, breaks }: PublishedPoint) => ({
  year,
  value: toJsonFigure(value),
  printed: toJsonFigure(printed),
  bounds: { lower: toJsonFigure(bounds.lower), upper: toJsonFigure(bounds.upper) },
  flags,
  reporters,
  constant: constant === null ? null : toJsonFigure(constant),
  standIns,
  breaks,
});

/** One figure through the years as everybody could read it at a moment, from the edition that was the latest word then. */
export const showSeriesAsOf = async (
  system: System,
  asked: SeriesQuery & { readonly at: Date; readonly isWithdrawn: boolean },
  format: "table" | "json" | "csv",
): Promise<Outcome> => {
  const edition = await editionAt(system, asked.at, asked.to);
  const withdrawn = await checkWithdrawn(system, edition, asked.isWithdrawn);
  const { files } = await keptEdition(system, edition);
  const points = publishedSeries(readSeries(files), asked);
  const [first] = points;
  const { series, geo, type, activity, indicator, detail } = asked;
  const of = { edition, series, geo, type, activity, indicator, detail };
  if (first === undefined) {
    const text = `No such figure in ${edition} in any of these years: nobody reported it, or it is protected; that is not the same as zero.`;
    return { json: { ...of, points: [] }, text };
  }
  const { unit, constantReporters } = first;
  const json = { ...of, unit, points: points.map(toJson), constantReporters };
  if (format === "json") return { json, text: JSON.stringify(json, null, 2) };
  if (format === "csv") return { json, text: printPoints(json.points, false) };
  const network = (await networkInForce(system.db))?.network ?? noNetwork;
  const shown = points.map(({ constant, ...point }) => ({
    ...point,
    constant: constant === null ? null : { value: constant, printed: constant },
  }));
  const words = saySeries(
    { points: shown, constantReporters },
    { ...asked, unit, estimates: new Map() },
    nameReporters(network),
  );
  return { json, text: [withdrawn ?? `Edition ${edition}`, words].join("\n\n") };
};
