import { type SectorFigure, sectorFigures, sectors, toJsonFigure } from "@coop-census/census";
import type { Command } from "commander";
import { readChoice } from "../command/read-choice.ts";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";
import { sayFigure } from "../text/figure.ts";
import { table } from "../text/table.ts";
import { membersOfYear } from "./members-of-year.ts";
import { ofPlace } from "./of-place.ts";

interface Options {
  readonly year: string;
  readonly geo?: string;
  readonly type: string;
  readonly by: string;
  readonly body: string;
}

const labels: ReadonlyMap<string, string> = new Map([
  ...sectors.map(({ code, label }) => [code, label] as const),
  ["AGR", "Agriculture"],
  ["IND", "Industry"],
  ["CON", "Construction"],
  ["SRV", "Services"],
]);

const labelOf = (sector: string): string =>
  sector
    .split("+")
    .map((code) => labels.get(code) ?? code)
    .join(" or ") + (sector.includes("+") ? ", not told apart" : "");

const say = (figures: readonly SectorFigure[]): string => {
  if (figures.length === 0) return "Nobody has given a figure by activity.";
  const rows = figures.map((one) => [
    one.geo,
    one.type,
    one.indicator,
    labelOf(one.sector),
    sayFigure(one.value),
    one.flags,
    `${one.allocated.ids.length} of ${one.allocated.of}`,
  ]);
  return [
    table(
      [
        { title: "place" },
        { title: "type" },
        { title: "indicator" },
        { title: "sector" },
        { title: "value", align: "right" },
        { title: "flags" },
        { title: "gave activities", align: "right" },
      ],
      rows,
    ),
    "",
    "Sums of the reporters, without overlaps removed; what a reporter gave without an activity is not allocated.",
  ].join("\n");
};

/** census sectors: the figures of a year by the sectors that CICOPA names, or by industry, construction and services. */
export const declareSectors = (census: Command, run: Run): void => {
  census
    .command("sectors")
    .description("The figures of a year by sector, with what is not allocated and what cannot be told apart.")
    .requiredOption("--year <year>", "the reference year")
    .option("--geo <code>", "a country (IT), a place (AME_NA, EUR, …) or WORLD")
    .option("--type <code>", "a type", "ALL_ENT")
    .option("--by <grouping>", "sector, or group: industry, construction, services", "sector")
    .option("--body <id>", "a body's own series, as cecop", "main")
    .action((options: Options) =>
      run((context) =>
        withSystem(context, async ({ db }) => {
          const grouping = readChoice("by", options.by, ["sector", "group"] as const);
          const year = await membersOfYear(db, readYear(options.year), options.body, options);
          const type = options.type.toUpperCase();
          const figures = ofPlace(sectorFigures(year, grouping), options.geo).filter((one) => one.type === type);
          const json = {
            sectors,
            figures: figures.map((one) => ({ ...one, value: toJsonFigure(one.value) })),
          };
          return { text: say(figures), json };
        }),
      ),
    );
};
