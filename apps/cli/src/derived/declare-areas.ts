import { type AreaFigure, areaFigures, toJsonFigure } from "@coop-census/census";
import type { Command } from "commander";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";
import { sayFigure } from "../text/figure.ts";
import { table } from "../text/table.ts";
import { membersOfYear } from "./members-of-year.ts";

interface Options {
  readonly year: string;
  readonly geo?: string;
  readonly type: string;
  readonly body: string;
}

const sayReporters = ({ reporters }: AreaFigure): string => {
  const { ids, of } = reporters;
  return ids.length === of ? `all ${of}` : `${ids.length} of ${of}: not the whole area`;
};

const say = (figures: readonly AreaFigure[]): string => {
  if (figures.length === 0) return "Nobody has given a figure by area.";
  return table(
    [
      { title: "area" },
      { title: "type" },
      { title: "indicator" },
      { title: "value", align: "right" },
      { title: "flags" },
      { title: "reporters" },
    ],
    figures.map((one) => [one.area, one.type, one.indicator, sayFigure(one.value), one.flags, sayReporters(one)]),
  );
};

/** census areas: the figures of a year below the country. */
export const declareAreas = (census: Command, run: Run): void => {
  census
    .command("areas")
    .description("The figures of a year by area of a country (ISO 3166-2), and whether everybody gave them so.")
    .requiredOption("--year <year>", "the reference year")
    .option("--geo <code>", "a country (UY) or one area (UY-MO)")
    .option("--type <code>", "a type", "ALL_ENT")
    .option("--body <id>", "a body's own series, as cecop", "main")
    .action((options: Options) =>
      run((context) =>
        withSystem(context, async ({ db }) => {
          const year = await membersOfYear(db, readYear(options.year), options.body, options);
          const geo = options.geo?.toUpperCase();
          const figures = areaFigures({ ...year, series: year.oneSeries }).filter(
            ({ country, area, type }) =>
              (geo === undefined || geo === country || geo === area) && type === options.type.toUpperCase(),
          );
          return {
            text: say(figures),
            json: { figures: figures.map((one) => ({ ...one, value: toJsonFigure(one.value) })) },
          };
        }),
      ),
    );
};
