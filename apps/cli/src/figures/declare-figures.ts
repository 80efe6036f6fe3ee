import { codesOf, type Variant } from "@coop-census/census";
import { cellsTable, namePlaces, printTable, toJsonCell } from "@coop-census/reporting";
import { networkInForce } from "@coop-census/store";
import type { Command } from "commander";
import { readChoice } from "../command/read-choice.ts";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";
import { currentFigures, editionFigures } from "./find-figures.ts";
import { sayFigures } from "./say-figures.ts";
import { saySummary } from "./say-summary.ts";

interface Options {
  readonly year: string;
  readonly geo?: string;
  readonly type?: string;
  readonly activity?: string;
  readonly indicator?: string;
  readonly edition?: string;
  readonly body?: string;
  readonly scope?: string;
  readonly datedInYear?: boolean;
  readonly format: string;
}

const formats = ["table", "json", "csv"] as const;

const readVariant = ({ scope, datedInYear }: Options): Variant => {
  if (scope !== undefined) {
    readChoice("scope", scope, ["AFF"]);
    return "affiliated_scope_only";
  }
  return datedInYear === true ? "dated_in_reference_year" : "all_reported";
};

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
    .option("--edition <id>", "from a frozen edition")
    .option("--body <id>", "a body's own series, as cecop")
    .option("--scope <scope>", "AFF: only reporters whose return is of their affiliates")
    .option("--dated-in-year", "only values dated in the year itself: no stand-ins")
    .option("--format <format>", formats.join(", "), "table")
    .action((options: Options) =>
      run((context) =>
        withSystem(context, async (system) => {
          const format = readChoice("format", options.format, formats);
          const { geo = null, type = null, activity = null, indicator = null } = options;
          const query = {
            year: readYear(options.year),
            series: options.body ?? "main",
            variant: readVariant(options),
            geo,
            type,
            activity,
            indicator,
          };
          const cells =
            options.edition === undefined
              ? await currentFigures(system, query)
              : await editionFigures(system, options.edition, query);
          const json = { year: query.year, series: query.series, variant: query.variant, cells: cells.map(toJsonCell) };
          if (format === "json") return { json, text: JSON.stringify(json, null, 2) };
          const roster = await networkInForce(system.db);
          const network = roster?.network ?? { bodies: [], countries: [], organisations: [], affiliations: [] };
          if (format === "csv") {
            const name = namePlaces({ network, codes: [...codesOf("GEO_COUNTRY"), ...codesOf("GEO_REGION")] });
            return {
              json,
              text: printTable(
                cellsTable,
                cells.map((cell) => ({ ...cell, geoName: name(cell.geo) })),
              ).trimEnd(),
            };
          }
          if (geo === null && type === null && activity === null && indicator === null) {
            return { json, text: saySummary({ year: query.year, series: query.series, cells, network }) };
          }
          const empty = "No figure: nobody reported it, which is not the same as zero.";
          return { json, text: cells.length === 0 ? empty : sayFigures(cells) };
        }),
      ),
    );
};
