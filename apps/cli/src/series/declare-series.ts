import { Refusal } from "@coop-census/contracts";
import { readMoment } from "@coop-census/runtime";
import type { Command } from "commander";
import { readChoice } from "../command/read-choice.ts";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { withdrawnOption } from "../edition/check-withdrawn.ts";
import { withSystem } from "../system/with-system.ts";

interface Options {
  readonly geo: string;
  readonly type: string;
  readonly indicator: string;
  readonly activity: string;
  readonly detail: string;
  readonly unit?: string;
  readonly body: string;
  readonly from?: string;
  readonly to?: string;
  readonly constantPerimeter?: boolean;
  readonly withEstimates?: boolean;
  readonly asOf?: string;
  readonly withdrawn?: boolean;
  readonly format: string;
}

/** What is asked for, and whether it can be. */
const readAsked = (options: Options) => {
  const from = options.from === undefined ? null : readYear(options.from);
  const to = options.to === undefined ? null : readYear(options.to);
  if (from !== null && to !== null && from > to) {
    throw new Refusal("usage/years", `${from} is after ${to}.`, "Give the earlier year with --from.");
  }
  const asked = {
    geo: options.geo.toUpperCase(),
    type: options.type.toUpperCase(),
    indicator: options.indicator.toUpperCase(),
    activity: options.activity.toUpperCase(),
    detail: options.detail,
    unit: options.unit?.toUpperCase() ?? null,
    series: options.body,
    from,
    to,
    isConstant: options.constantPerimeter === true,
    isEstimated: options.withEstimates === true,
  };
  if (asked.isEstimated && (asked.activity !== "_T" || asked.detail !== "_T")) {
    throw new Refusal(
      "usage/estimates",
      "Only figures of all activities, without further dimensions, are estimated.",
      "Leave out --activity and --detail, or --with-estimates.",
    );
  }
  return asked;
};

/** census series: one figure through the years. */
export const declareSeries = (census: Command, run: Run): void => {
  census
    .command("series")
    .description("One figure through the years, as it was and of the reporters that are in every year.")
    .requiredOption("--geo <code>", "a country (IT), a place (AME_NA, EUR, …) or WORLD")
    .requiredOption("--type <code>", "a type, or ALL_COOP, ALL_ENT")
    .requiredOption("--indicator <code>", "an indicator, as ENT_TOTAL")
    .option("--activity <code>", "an activity as the figures have it, as ISIC4_C", "_T")
    .option("--detail <code>", "further dimensions, as ORIGIN=CRISIS", "_T")
    .option("--unit <code>", "the currency of money, where there are several")
    .option("--body <id>", "a body's own series, as cecop", "main")
    .option("--from <year>", "the first year; the first with a return where it is left out")
    .option("--to <year>", "the last year; the last with a return where it is left out")
    .option("--constant-perimeter", "draw the reporters alone that are in every year")
    .option("--with-estimates", "beside it the estimate of the network, where at least half responded")
    .option("--as-of <moment>", "from the edition of the latest year that was public then, as 2023-10-01T00:00Z")
    .option(...withdrawnOption)
    .option("--format <format>", "table, json, csv", "table")
    .action((options: Options) =>
      run((context) => {
        const format = readChoice("format", options.format, ["table", "json", "csv"]);
        const asked = readAsked(options);
        const { asOf } = options;
        if (asOf !== undefined && asked.isEstimated) {
          throw new Refusal(
            "usage/as-of",
            "The series of an edition are of what was reported.",
            "Leave out --with-estimates, or --as-of.",
          );
        }
        const at = asOf === undefined ? null : readMoment(asOf, null).at;
        return withSystem(context, async (system) => {
          if (at !== null) {
            const { showSeriesAsOf } = await import("./show-series-as-of.ts");
            return showSeriesAsOf(system, { ...asked, at, isWithdrawn: options.withdrawn === true }, format);
          }
          const { showSeries } = await import("./show-series.ts");
          return showSeries(system, asked, format);
        });
      }),
    );
};
