import { sayFinding } from "@coop-census/census";
import { type OpenHold, openHolds } from "@coop-census/store";
import type { Command } from "commander";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { findingName } from "../submission/say-holds.ts";
import { withSystem } from "../system/with-system.ts";

const shown = 4;

const sayValues = ({ values }: OpenHold): string => {
  if (values.length === 0) return "Released, it lets rows of a register count.";
  const said = values.slice(0, shown).map(({ value, indicator, type }) => `${value} ${indicator} of ${type}`);
  const more = values.length > shown ? ` and ${values.length - shown} more` : "";
  return `Released, ${said.join(", ")}${more} would count.`;
};

const sayHold = (hold: OpenHold): string => {
  const { what, where } = sayFinding(hold.finding);
  const name = findingName(hold.finding);
  return [
    `${hold.organisation}: ${what} (${where}${hold.count > 1 ? ` and ${hold.count - 1} more` : ""})`,
    `  ${sayValues(hold)}`,
    `  → census decide ${name} --release|--keep-out --because "…"`,
  ].join("\n");
};

/** census holds: what waits for somebody's decision. */
export const declareHolds = (census: Command, run: Run): void => {
  census
    .command("holds")
    .description("Cells of accepted returns that stay out until somebody decides, and what would count.")
    .requiredOption("--year <year>", "of this round")
    .action((options: { readonly year: string }) =>
      run((context) =>
        withSystem(context, async ({ db }) => {
          const year = readYear(options.year);
          const holds = await openHolds(db, year);
          const json = holds.map(({ values, ...hold }) => ({
            ...hold,
            name: findingName(hold.finding),
            values: values.map(({ type, indicator, value, unit }) => ({ type, indicator, value, unit })),
          }));
          const text = holds.length === 0 ? `Nothing is on hold in ${year}.` : holds.map(sayHold).join("\n");
          return { json: { year, holds: json }, text };
        }),
      ),
    );
};
