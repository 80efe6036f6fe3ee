import type { Variant } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import { readMoment } from "@coop-census/runtime";
import type { Command } from "commander";
import { readChoice } from "../command/read-choice.ts";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { checkWithdrawn, withdrawnOption } from "../edition/check-withdrawn.ts";
import { withSystem } from "../system/with-system.ts";
import { editionAsOf } from "./edition-as-of.ts";

interface Options {
  readonly year: string;
  readonly geo?: string;
  readonly type?: string;
  readonly activity?: string;
  readonly indicator?: string;
  readonly edition?: string;
  readonly asOf?: string;
  readonly body?: string;
  readonly scope?: string;
  readonly datedInYear?: boolean;
  readonly detail?: string;
  readonly explain?: boolean;
  readonly withEstimates?: boolean;
  readonly withdrawn?: boolean;
  readonly format: string;
}

const formats = ["table", "json", "csv"] as const;

const readVariant = ({ scope, datedInYear }: Options): Variant => {
  if (scope !== undefined) {
    readChoice("scope", scope, ["AFF"]);
    if (datedInYear === true) {
      throw new Refusal("usage/variant", "--scope and --dated-in-year are two variants of the figures.", "Give one.");
    }
    return "affiliated_scope_only";
  }
  return datedInYear === true ? "dated_in_reference_year" : "all_reported";
};

const checkEstimated = ({ edition, scope, datedInYear, format, explain, activity, detail }: Options): void => {
  if ((activity?.toUpperCase() ?? "_T") !== "_T" || (detail ?? "_T") !== "_T") {
    throw new Refusal(
      "usage/estimates",
      "Only figures of all activities, without further dimensions, are estimated.",
      "Leave out --activity and --detail, or --with-estimates.",
    );
  }
  const isNow = edition === undefined && scope === undefined && datedInYear !== true;
  if (isNow && format !== "csv" && explain !== true) return;
  throw new Refusal(
    "usage/estimates",
    "--with-estimates shows the figures as they stand now, with all reported values, as a table or JSON.",
    "Leave out --edition, --scope, --dated-in-year, --explain and --format csv. Those of an edition stand in its estimated-cells.csv.",
  );
};

const checkAsOf = ({ asOf, edition, withEstimates }: Options): void => {
  if (asOf === undefined || (edition === undefined && withEstimates !== true)) return;
  throw new Refusal(
    "usage/as-of",
    "--as-of names an edition by itself.",
    "Leave out --edition and --with-estimates, or --as-of.",
  );
};

// Codes are in capitals; a person may type them as they like.
const readCode = (text: string | undefined): string | null => text?.toUpperCase() ?? null;

/** census figures: the figures of a year, each with what it is made of. */
export const declareFigures = (census: Command, run: Run): void => {
  census
    .command("figures")
    .description("The figures of a year, each with who reported it. Without a filter: world, regions and countries.")
    .requiredOption("--year <year>", "the reference year")
    .option("--geo <code>", "a country (IT), a place (AME_NA, EUR, …) or WORLD")
    .option("--type <code>", "a type, or ALL_COOP, ALL_ENT")
    .option("--activity <code>", "an activity, or _T")
    .option("--indicator <code>", "an indicator, as ENT_TOTAL")
    .option("--detail <code>", "further dimensions, as ORIGIN=CRISIS, or _T for those without")
    .option("--explain", "one figure in full: each contributor, overlaps, bounds, growth, in words")
    .option("--edition <id>", "from a frozen edition")
    .option("--as-of <moment>", "from the edition that was public then, as 2023-10-01T00:00Z")
    .option(...withdrawnOption)
    .option("--body <id>", "a body's own series, as cecop")
    .option("--scope <scope>", "AFF: only reporters whose return is of their affiliates")
    .option("--dated-in-year", "only values dated in the year itself: no stand-ins")
    .option("--with-estimates", "the estimate of the network: what is missing imputed, where at least half responded")
    .option("--format <format>", formats.join(", "), "table")
    .action((options: Options) =>
      run((context) => {
        const format = readChoice("format", options.format, formats);
        const query = {
          year: readYear(options.year),
          series: options.body ?? "main",
          variant: readVariant(options),
          geo: readCode(options.geo),
          type: readCode(options.type),
          activity: readCode(options.activity),
          indicator: readCode(options.indicator),
          detail: options.detail ?? null,
        };
        if (options.withEstimates === true) checkEstimated(options);
        checkAsOf(options);
        return withSystem(context, async (system) => {
          if (options.withEstimates === true) {
            const { showEstimated } = await import("../estimate/show-estimated.ts");
            const shown = await showEstimated(system, query);
            return format === "json" ? { ...shown, text: JSON.stringify(shown.json, null, 2) } : shown;
          }
          const { showFigures } = await import("./show-figures.ts");
          const edition =
            options.asOf === undefined
              ? (options.edition ?? null)
              : await editionAsOf(
                  system.db,
                  query.year,
                  readMoment(options.asOf, null).at,
                  new Date(system.clock.now()),
                );
          const isExplained = options.explain === true;
          if (edition === null) return showFigures(system, query, { format, edition, isExplained });
          const withdrawn = await checkWithdrawn(system, edition, options.withdrawn === true);
          const shown = await showFigures(system, query, { format, edition, isExplained });
          return withdrawn === null || format !== "table" ? shown : { ...shown, text: `${withdrawn}\n\n${shown.text}` };
        });
      }),
    );
};
