import { type SeriesDifference, seriesDifference } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import { readCells } from "@coop-census/store";
import type { Command } from "commander";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";
import { table } from "../text/table.ts";
import { readBodyOf, readRoster } from "./read-roster.ts";

const say = (differences: readonly SeriesDifference[]): string =>
  table(
    [
      { title: "geo" },
      { title: "type" },
      { title: "activity" },
      { title: "indicator" },
      { title: "detail" },
      { title: "main", align: "right" },
      { title: "body", align: "right" },
      { title: "difference", align: "right" },
      { title: "only in main" },
      { title: "only in body" },
    ],
    differences.map((one) => [
      one.geo,
      one.type,
      one.activity,
      one.indicator,
      one.detail,
      one.main ?? "none",
      one.body ?? "none",
      one.difference,
      one.onlyInMain.join(" "),
      one.onlyInBody.join(" "),
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
          const body = readBodyOf(await readRoster(db), options.body);
          if (body === "cicopa") {
            throw new Refusal("usage/body", "The main series is that of cicopa.", "Name another body, as cecop.");
          }
          const where = options.geo === undefined ? {} : { geo: options.geo };
          const main = await readCells(db, { year, ...where });
          const own = await readCells(db, { year, series: body, ...where });
          const differences = seriesDifference(main, own);
          const head =
            own.length === 0
              ? `${body} has no figures of ${year}.\n→ census coverage --year ${year} --body ${body} says who has answered.`
              : `${body} and the main series of ${year}: ${differences.length} figures differ where ${body} has any.`;
          return {
            json: { body, year, differences },
            text: differences.length === 0 ? head : [head, "", say(differences)].join("\n"),
          };
        }),
      ),
    );
};
