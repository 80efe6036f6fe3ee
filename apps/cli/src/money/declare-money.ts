import { additiveCells, type ConvertedYear, convertYear, moneyViews, toJsonFigure } from "@coop-census/census";
import { checkCodes } from "@coop-census/checking";
import { Refusal } from "@coop-census/contracts";
import { ratesInForce } from "@coop-census/store";
import type { Command } from "commander";
import { readChoice } from "../command/read-choice.ts";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";
import { sayMoney } from "./say-money.ts";

interface Options {
  readonly year: string;
  readonly geo?: string;
  readonly view: string;
  readonly body: string;
}

const ofPlace = (converted: ConvertedYear, geo: string | undefined): ConvertedYear =>
  geo === undefined ? converted : { ...converted, cells: converted.cells.filter(({ cell }) => cell.geo === geo) };

const asJson = ({ cells, conversions }: ConvertedYear) => ({
  figures: cells.map(({ cell, notConverted }) => ({
    geo: cell.geo,
    type: cell.type,
    activity: cell.activity,
    indicator: cell.indicator,
    detail: cell.detail,
    unit: cell.unit,
    gross: toJsonFigure(cell.gross),
    value: toJsonFigure(cell.value),
    flags: cell.flags,
    reporters: cell.reporters.ids,
    notConverted,
  })),
  conversions,
});

/** census money: what is reported in many currencies, in one unit. */
export const declareMoney = (census: Command, run: Run): void => {
  census
    .command("money")
    .description(
      "Money of a year in one unit: converted when shown, never when stored, each amount by the rate of its own year.",
    )
    .requiredOption("--year <year>", "the reference year")
    .option("--geo <code>", "a country (IT), a place (AME_NA, EUR, …) or WORLD")
    .option("--view <unit>", "EUR: euro at exchange rates; INTD: international dollars at purchasing power", "EUR")
    .option("--body <id>", "a body's own series, as cecop", "main")
    .action((options: Options) =>
      run((context) =>
        withSystem(context, async ({ db }) => {
          const view = readChoice("view", options.view.toUpperCase(), moneyViews);
          const { readYearInputs } = await import("@coop-census/worker");
          const inputs = await readYearInputs(db, readYear(options.year));
          if (inputs === null) {
            throw new Refusal(
              "figures/no-roster",
              "There is no roster yet, so nothing is added.",
              "Import one: census network import FILE",
            );
          }
          if (!inputs.series.includes(options.body)) {
            const bodies = inputs.series.join(", ");
            throw new Refusal("usage/body", `"${options.body}" is no body with affiliates.`, `Use one of: ${bodies}.`);
          }
          const geo = options.geo?.toUpperCase();
          checkCodes({ geo: geo ?? null, type: null, activity: null, indicator: null }, inputs.network);
          const series = options.body;
          const members = additiveCells({ ...inputs, series, variant: "all_reported" });
          const rates = (await ratesInForce(db))?.rates ?? [];
          const converted = convertYear({
            context: { ...inputs, series, members },
            returns: inputs.returns,
            rates,
            view,
          });
          const shown = ofPlace(converted, geo);
          return { text: sayMoney(shown, options.year), json: asJson(shown) };
        }),
      ),
    );
};
