import { moneyViews } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import type { Command } from "commander";
import { readChoice } from "../command/read-choice.ts";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { checkWithdrawn, withdrawnOption } from "../edition/check-withdrawn.ts";
import { withSystem } from "../system/with-system.ts";
import { showForward } from "./show-forward.ts";
import { showLineage } from "./show-lineage.ts";

interface Options {
  readonly edition?: string;
  readonly year?: string;
  readonly submission?: string;
  readonly withdrawn?: boolean;
  readonly geo?: string;
  readonly type?: string;
  readonly activity: string;
  readonly indicator?: string;
  readonly detail: string;
  readonly unit?: string;
  readonly series: string;
  readonly view?: string;
  readonly depth?: string;
  readonly rows: string;
  readonly rowsAfter: string;
}

const readCount = (name: string, text: string): number => {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Refusal("usage/number", `--${name} ${text} is no number.`, `Give a whole number, as --${name} 3.`);
};

const readNeeded = (name: string, text: string | undefined): string => {
  if (text !== undefined) return text.toUpperCase();
  throw new Refusal(
    "usage/lineage",
    `A lineage is of one figure: --${name} is missing.`,
    "Give --geo, --type and --indicator, or --submission ID for the figures that a file is in.",
  );
};

const readSource = ({ edition, year }: Options): { readonly edition: string } | { readonly year: number } => {
  if (edition !== undefined && year === undefined) return { edition };
  if (year !== undefined && edition === undefined) return { year: readYear(year) };
  throw new Refusal(
    "usage/lineage",
    "A lineage is of a figure of one edition, or of a year as it stands.",
    "Give --edition E, or --year Y.",
  );
};

/** census lineage: from a figure to the files it comes from, and from a file to every figure that it is in. */
export const declareLineage = (census: Command, run: Run): void => {
  census
    .command("lineage")
    .description("Where a figure comes from, down to the cell of the file; or every figure that a file is in.")
    .option("--edition <id>", "of a frozen edition, from what it followed from then")
    .option(...withdrawnOption)
    .option("--year <year>", "of the figures as they stand")
    .option("--geo <code>", "a country (IT), a place (AME_NA, EUR, …) or WORLD")
    .option("--type <code>", "a type, or ALL_COOP, ALL_ENT")
    .option("--activity <code>", "an activity, or _T", "_T")
    .option("--indicator <code>", "an indicator, as ENT_TOTAL")
    .option("--detail <code>", "further dimensions, as ORIGIN=CRISIS", "_T")
    .option("--unit <code>", "the currency, where a figure of money is in several")
    .option("--series <id>", "main, or a body's own series, as cecop", "main")
    .option("--view <unit>", `money in a common unit: ${moneyViews.join(", ")}`)
    .option("--depth <levels>", "no more than so many levels below the figure")
    .option("--rows <count>", "so many row numbers of a register", "10")
    .option("--rows-after <row>", "only row numbers after this one", "0")
    .option("--submission <id>", "forward: every figure of every edition that it is in")
    .action((options: Options) =>
      run((context) => {
        const { submission } = options;
        if (submission !== undefined) return withSystem(context, (system) => showForward(system, submission));
        const of = readSource(options);
        const asked = {
          geo: readNeeded("geo", options.geo),
          type: readNeeded("type", options.type),
          indicator: readNeeded("indicator", options.indicator),
          activity: options.activity.toUpperCase(),
          detail: options.detail,
          unit: options.unit?.toUpperCase() ?? null,
          series: options.series,
          view: options.view === undefined ? null : readChoice("view", options.view.toUpperCase(), moneyViews),
          depth: options.depth === undefined ? null : readCount("depth", options.depth),
          rows: { limit: readCount("rows", options.rows), after: readCount("rows-after", options.rowsAfter) },
        };
        return withSystem(context, async (system) => {
          if (!("edition" in of)) return showLineage(system, of, asked);
          const withdrawn = await checkWithdrawn(system, of.edition, options.withdrawn === true);
          const shown = await showLineage(system, of, asked);
          return withdrawn === null ? shown : { ...shown, text: `${withdrawn}\n\n${shown.text}` };
        });
      }),
    );
};
