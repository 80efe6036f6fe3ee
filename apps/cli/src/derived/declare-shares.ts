import { type Cell, type FigureShares, figureShares, isMoney, toJsonFigure } from "@coop-census/census";
import { checkCodes, checkSeries, inputsOfFigures } from "@coop-census/checking";
import { readCells } from "@coop-census/store";
import type { Command } from "commander";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { sayShare } from "../figures/say-share.ts";
import { withSystem } from "../system/with-system.ts";
import { table } from "../text/table.ts";

interface Options {
  readonly year: string;
  readonly geo?: string;
  readonly indicator?: string;
  readonly body: string;
}

type Shares = FigureShares<Cell>;

const types = ["WORKER", "SOCIAL", "PRODUCER", "OTHER_COOP"] as const;

const rowOf = ({ whole, untyped, shares }: Shares): readonly string[] => [
  whole.geo,
  isMoney(whole.indicator) ? `${whole.indicator} ${whole.unit}` : whole.indicator,
  ...types.map((type) => {
    const found = shares?.find((one) => one.type === type);
    return found === undefined ? "" : `${found.printed}%`;
  }),
  untyped === "0" ? "" : sayShare(untyped, whole.value),
  `${whole.reporters.answered} of ${whole.reporters.of}`,
  shares === null ? "not shown" : "",
];

const say = (all: readonly Shares[], year: number): string => {
  if (all.length === 0) {
    return `Nobody has reported such a figure of all cooperatives for ${year}.\n→ census submissions --year ${year}`;
  }
  const right = ["WORKER", "SOCIAL", "PRODUCER", "OTHER_COOP", "no type", "reported by"];
  return [
    table(
      [
        { title: "place" },
        { title: "indicator" },
        ...right.map((title) => ({ title, align: "right" as const })),
        { title: "" },
      ],
      all.map(rowOf),
    ),
    "",
    'Shares of the cooperatives that have a type; those of a row add up to 100%. "no type": how much of the figure has none;',
    "above 20% no share is shown. They are of those who reported, not of the network.",
    `→ the figures themselves: census figures --year ${year} --geo WORLD --indicator ENT_TOTAL`,
  ].join("\n");
};

const asJson = ({ whole, untyped, shares }: Shares) => ({
  geo: whole.geo,
  indicator: whole.indicator,
  unit: whole.unit,
  value: toJsonFigure(whole.value),
  untyped: toJsonFigure(untyped),
  reporters: { answered: whole.reporters.answered, of: whole.reporters.of },
  shares:
    shares?.map(({ type, part, whole: of, printed }) => ({
      type,
      part: toJsonFigure(part),
      whole: toJsonFigure(of),
      percent: toJsonFigure(printed),
    })) ?? null,
});

/** census shares: what part of the cooperatives each type is. */
export const declareShares = (census: Command, run: Run): void => {
  census
    .command("shares")
    .description("What share of the cooperatives of a year each type has, those without a type left out.")
    .requiredOption("--year <year>", "the reference year")
    .option("--geo <code>", "a country (IT), a place (AME_NA, EUR, …) or WORLD")
    .option("--indicator <code>", "one indicator, as ENT_TOTAL")
    .option("--body <id>", "a body's own series, as cecop", "main")
    .action((options: Options) =>
      run((context) =>
        withSystem(context, async ({ db }) => {
          const year = readYear(options.year);
          const geo = options.geo?.toUpperCase() ?? null;
          const indicator = options.indicator?.toUpperCase() ?? null;
          const inputs = await inputsOfFigures(db, year);
          checkCodes({ geo, type: null, activity: null, indicator }, inputs.network);
          checkSeries(inputs, options.body);
          const cells = await readCells(db, { year, series: options.body, activity: "_T" });
          const wanted = cells.filter(
            (cell) =>
              cell.detail === "_T" &&
              (geo === null || cell.geo === geo) &&
              (indicator === null || cell.indicator === indicator),
          );
          const shares = figureShares(wanted);
          return { json: { year, series: options.body, shares: shares.map(asJson) }, text: say(shares, year) };
        }),
      ),
    );
};
