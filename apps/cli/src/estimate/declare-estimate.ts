import {
  codeOf,
  computedTypes,
  decimal,
  indicator as indicatorOf,
  isCoopType,
  isDecimalText,
  isMoney,
} from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import { addEstimate, estimatesInForce, withdrawEstimate, withTransaction } from "@coop-census/store";
import type { Command } from "commander";
import { acting } from "../command/acting.ts";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { checkOrganisation } from "../reference/check-organisation.ts";
import { withSystem } from "../system/with-system.ts";
import { sayFigure } from "../text/figure.ts";
import { table } from "../text/table.ts";

interface Options {
  readonly year: string;
  readonly indicator: string;
  readonly type: string;
  readonly value: string;
  readonly because: string;
}

const refuse = (code: string, what: string, cure: string): never => {
  throw new Refusal(`usage/${code}`, what, cure);
};

const readEstimate = (options: Options) => {
  const year = readYear(options.year);
  const [type, indicator] = [options.type.toUpperCase(), options.indicator.toUpperCase()];
  if (indicatorOf(indicator)?.level !== "core" || isMoney(indicator)) {
    refuse(
      "indicator",
      `"${options.indicator}" is not estimated.`,
      "Use an indicator that is asked of everybody and is no money, as ENT_TOTAL or WRK_TOTAL.",
    );
  }
  if (codeOf("COOP_TYPE", type) === null || !isCoopType(type, year) || computedTypes.includes(type)) {
    refuse(
      "type",
      `"${options.type}" is no type that a member reports in ${year}.`,
      "Use a type of docs/methodology.md, as WORKER or SOCIAL; NA_TYPE where nobody knows the type.",
    );
  }
  if (!isDecimalText(options.value) || options.value.startsWith("-") || options.value.includes(".")) {
    refuse("value", `"${options.value}" is no whole number.`, "Give the number in digits, without separators: 1200.");
  }
  if (options.because.trim() === "") refuse("because", "The reason is empty.", 'Say why: --because "…"');
  return { year, type, indicator, value: decimal(options.value), because: options.because.trim() };
};

/** census estimate: add, list, withdraw what an expert thinks that a member would have reported. */
export const declareEstimate = (census: Command, run: Run): void => {
  const estimate = census
    .command("estimate")
    .description("What somebody who knows a country thinks that a silent member would have reported.");
  estimate
    .command("add <org>")
    .description("Add an estimate; it is used only where nothing else is known, and never for a third year in a row.")
    .requiredOption("--year <year>", "the reference year")
    .requiredOption("--indicator <code>", "what is estimated, as ENT_TOTAL")
    .requiredOption("--type <code>", "the member's type, as WORKER")
    .requiredOption("--value <number>", "the estimate, in digits")
    .requiredOption("--because <reason>", "what it rests on; it is shown with your name")
    .action((organisation: string, options: Options) =>
      run((context) => {
        const given = readEstimate(options);
        return withSystem(context, async ({ db, clock }) => {
          await acting(db, context.actor, ["operator", "admin"]);
          await checkOrganisation(db, organisation);
          const wish = { ...given, organisation, actor: context.actor, at: new Date(clock.now()) };
          const id = await withTransaction(db, (tx) => addEstimate(tx, wish));
          const { year } = given;
          return {
            json: { id, ...given, organisation, author: context.actor },
            text: `Estimate ${id} is kept.\n→ census coverage --year ${year} tells whether it is used.`,
          };
        });
      }),
    );
  estimate
    .command("list")
    .description("The estimates in force, each with who made it and why.")
    .option("--year <year>", "of one year")
    .action((options: { readonly year?: string }) =>
      run((context) => {
        const year = options.year === undefined ? null : readYear(options.year);
        return withSystem(context, async ({ db }) => {
          const all = await estimatesInForce(db);
          const estimates = all.filter((one) => year === null || one.year === year);
          const rows = estimates.map(({ id, organisation, year: of, indicator, type, value, author, because }) => [
            String(id),
            organisation,
            String(of),
            indicator,
            type,
            sayFigure(value),
            author,
            because,
          ]);
          const titles = ["number", "organisation", "year", "indicator", "type", "value", "author", "because"];
          const text =
            rows.length === 0
              ? "No estimate is in force."
              : table(
                  titles.map((title) => ({ title })),
                  rows,
                );
          return { json: { estimates }, text };
        });
      }),
    );
  estimate
    .command("withdraw <number>")
    .description("Withdraw an estimate; it stays on record and counts no more.")
    .action((number: string) =>
      run((context) => {
        if (!/^\d{1,9}$/.test(number)) refuse("number", `"${number}" is no number.`, "See census estimate list.");
        return withSystem(context, async ({ db, clock }) => {
          await acting(db, context.actor, ["operator", "admin"]);
          const wish = { id: Number(number), actor: context.actor, at: new Date(clock.now()) };
          await withTransaction(db, (tx) => withdrawEstimate(tx, wish));
          return { json: { id: wish.id, state: "withdrawn" }, text: `Estimate ${wish.id} counts no more.` };
        });
      }),
    );
};
