import {
  type Decimal,
  type DerivedRate,
  decimal,
  derivedRates,
  multiply,
  rateDefinitions,
  survivalBenchmark,
  toJsonFigure,
  type WorkingInScope,
  workingInScope,
} from "@coop-census/census";
import type { Command } from "commander";
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
  readonly body: string;
}

const inPercent = (rate: Decimal): string => `${multiply(rate, decimal(100))}%`;

const ofWhat = ({ activity, detail }: Pick<DerivedRate, "activity" | "detail">): string =>
  [activity, detail].filter((one) => one !== "_T").join(" ");

const sayBenchmark = (rate: DerivedRate): string => {
  const benchmark = survivalBenchmark(rate);
  return benchmark === null ? "" : `${inPercent(benchmark.rate)} (${benchmark.year})`;
};

/** Rates that nobody's fresh levels allow, by name and place. */
const sayWithout = (rates: readonly DerivedRate[]): readonly string[] => {
  const without = rates.filter(({ rate, type }) => rate === null && type === "ALL_COOP");
  return [...new Set(without.map(({ code }) => code))].map(
    (code) =>
      `No ${code} in ${without.flatMap((one) => (one.code === code ? [one.geo] : [])).join(", ")}: nobody gave both levels for the year itself.`,
  );
};

const sayRates = (rates: readonly DerivedRate[]): string =>
  table(
    [
      { title: "place" },
      { title: "type" },
      { title: "of" },
      { title: "rate" },
      { title: "value", align: "right" },
      { title: "made of", align: "right" },
      { title: "gave both", align: "right" },
      { title: "all enterprises of the country" },
    ],
    rates.map((one) => [
      one.geo,
      one.type,
      ofWhat(one),
      one.code,
      one.rate === null ? "" : inPercent(one.rate),
      one.rate === null ? "" : `${sayFigure(one.numerator)} / ${sayFigure(one.denominator)}`,
      `${one.reporters.ids.length} of ${one.reporters.of}`,
      sayBenchmark(one),
    ]),
  );

const sayScope = (sums: readonly WorkingInScope[]): string =>
  table(
    [
      { title: "place" },
      { title: "type" },
      { title: "of" },
      { title: "WRK_SCOPE", align: "right" },
      { title: "workers", align: "right" },
      { title: "producer-members", align: "right" },
      { title: "gave both", align: "right" },
    ],
    sums.map((one) => [
      one.geo,
      one.type,
      ofWhat(one),
      sayFigure(one.value),
      sayFigure(one.workers),
      sayFigure(one.producers),
      `${one.reporters.ids.length} of ${one.reporters.of}`,
    ]),
  );

const say = (rates: readonly DerivedRate[], sums: readonly WorkingInScope[]): string => {
  const standIns = [...new Set(rates.flatMap(({ reporters }) => reporters.standIns))].sort();
  const given = rates.filter(({ rate }) => rate !== null);
  return [
    ...(given.length === 0 ? ["Nobody has given both levels of any rate for the year itself."] : [sayRates(given)]),
    ...sayWithout(rates),
    ...(sums.length === 0 ? [] : ["", sayScope(sums)]),
    "",
    "Each is computed from the levels of the reporters that gave both; nothing is averaged, and no stand-in is a base.",
    ...(standIns.length === 0
      ? []
      : [`Left out, since a level of theirs stands in for the year: ${standIns.join(", ")}.`]),
  ].join("\n");
};

/** census ratios: shares, survival and the scope of work, computed from levels. */
export const declareRatios = (census: Command, run: Run): void => {
  census
    .command("ratios")
    .description("Shares and survival of a year, from the levels of the reporters that gave both; never averaged.")
    .requiredOption("--year <year>", "the reference year")
    .option("--geo <code>", "a country (IT), a place (AME_NA, EUR, …) or WORLD")
    .option("--body <id>", "a body's own series, as cecop", "main")
    .action((options: Options) =>
      run((context) =>
        withSystem(context, async ({ db }) => {
          const year = await membersOfYear(db, readYear(options.year), options.body, options);
          const of = { ...year, series: year.oneSeries };
          const rates = ofPlace(derivedRates(of), options.geo);
          const sums = ofPlace(workingInScope(of), options.geo);
          const json = {
            definitions: rateDefinitions,
            rates: rates.map((one) => ({
              ...one,
              numerator: toJsonFigure(one.numerator),
              denominator: toJsonFigure(one.denominator),
              benchmark: survivalBenchmark(one),
            })),
            workingInScope: sums.map((one) => ({
              ...one,
              workers: toJsonFigure(one.workers),
              producers: toJsonFigure(one.producers),
              value: toJsonFigure(one.value),
            })),
          };
          return { text: say(rates, sums), json };
        }),
      ),
    );
};
