import { estimatedSeries, isEstimable, type Series } from "@coop-census/census";
import { checkCodes, checkSeries, inputsOfFigures } from "@coop-census/checking";
import { estimateYear } from "@coop-census/worker";
import type { Outcome } from "../command/outcome.ts";
import { sayCoverage } from "../coverage/say-coverage.ts";
import type { System } from "../system/system.ts";
import { sayEstimates } from "./say-estimates.ts";

/** Which figures a person asks for; null lets all pass. */
interface EstimatedQuery {
  readonly year: number;
  readonly series: Series;
  readonly geo: string | null;
  readonly type: string | null;
  readonly indicator: string | null;
}

/** The estimate of the network as far as V21 lets it be published, computed at once; all cooperatives unless a type is named. */
export const showEstimated = async ({ db }: System, query: EstimatedQuery): Promise<Outcome> => {
  const { year, series, geo, type, indicator } = query;
  const inputs = await inputsOfFigures(db, year);
  checkCodes({ ...query, activity: null }, inputs.network);
  checkSeries(inputs, series);
  const { cells, estimates } = await estimateYear(db, inputs, series);
  const wanted = cells.filter(
    (cell) =>
      cell.coverage.estimate !== "withheld" &&
      (geo === null || cell.geo === geo) &&
      cell.type === (type ?? "ALL_COOP") &&
      (indicator === null || cell.indicator === indicator) &&
      isEstimable(cell),
  );
  const json = { year, series: estimatedSeries(series), cells: wanted, estimates };
  const places = [...new Set(wanted.map((cell) => cell.geo))];
  const shown =
    wanted.length === 0
      ? "No estimate of such figures may be published: there is none of that kind, or under 50% of each place responded (V21)."
      : sayCoverage(wanted, places);
  const next = `→ census coverage --year ${year} tells what is missing.`;
  const title = `Estimate of the network, ${year} (${json.series}): reported and imputed values together, flag I.`;
  return { json, text: [title, "", shown, "", sayEstimates(estimates), next].join("\n") };
};
