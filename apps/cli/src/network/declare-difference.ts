import { isMoney, type SeriesDifference, seriesDifference } from "@coop-census/census";
import { checkCodes } from "@coop-census/checking";
import { Refusal } from "@coop-census/contracts";
import { readCells } from "@coop-census/store";
import type { Command } from "commander";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";
import { sayFigure } from "../text/figure.ts";
import { table } from "../text/table.ts";
import { readBodyOf, readRoster } from "./read-roster.ts";

const sayValue = (value: SeriesDifference["main"]): string => (value === null ? "–" : sayFigure(value));

const what = ({ activity, detail, indicator, unit }: SeriesDifference): string =>
  [indicator, ...(isMoney(indicator) ? [unit] : []), ...[activity, detail].filter((one) => one !== "_T")].join(" ");

const sayOrganisations = (one: SeriesDifference): string =>
  [
    ...(one.onlyInMain.length === 0 ? [] : [`without ${one.onlyInMain.join(" ")}`]),
    ...(one.onlyInBody.length === 0 ? [] : [`with ${one.onlyInBody.join(" ")}`]),
  ].join("; ");

const say = (differences: readonly SeriesDifference[], body: string): string =>
  table(
    [
      { title: "place" },
      { title: "type" },
      { title: "indicator" },
      { title: "main", align: "right" },
      { title: body, align: "right" },
      { title: "difference", align: "right" },
      { title: `${body} is` },
    ],
    differences.map((one) => [
      one.geo,
      one.type,
      what(one),
      sayValue(one.main),
      sayValue(one.body),
      sayFigure(one.difference),
      sayOrganisations(one),
    ]),
  );

/** census network difference: what a body's own series says otherwise than the main series. */
export const declareDifference = (network: Command, run: Run): void => {
  network
    .command("difference")
    .description("What a body's own series says otherwise than the main series, and who makes the difference.")
    .requiredOption("--body <id>", "the body, as cecop")
    .requiredOption("--year <year>", "the reference year")
    .option("--geo <place>", "one country or place only")
    .action((options: { readonly body: string; readonly year: string; readonly geo?: string }) =>
      run((context) =>
        withSystem(context, async ({ db }) => {
          const year = readYear(options.year);
          const roster = await readRoster(db);
          const body = readBodyOf(roster, options.body);
          if (body === "cicopa") {
            throw new Refusal("usage/body", "The main series is that of cicopa.", "Name another body, as cecop.");
          }
          const geo = options.geo?.toUpperCase();
          checkCodes({ geo: geo ?? null, type: null, activity: null, indicator: null }, roster);
          const where = geo === undefined ? {} : { geo };
          const main = await readCells(db, { year, ...where });
          const own = await readCells(db, { year, series: body, ...where });
          const differences = seriesDifference(main, own);
          const head =
            own.length === 0
              ? `${body} has no figures of ${year}${geo === undefined ? "" : ` in ${geo}`}.\n→ census coverage --year ${year} --body ${body} says who has answered.`
              : `${body} and the main series of ${year}: ${differences.length} figures differ where ${body} has any.`;
          return {
            json: { body, year, differences },
            text:
              differences.length === 0
                ? head
                : [head, "", say(differences, body), "", '"–": nobody reported it there; it is not zero.'].join("\n"),
          };
        }),
      ),
    );
};
