import {
  compareStatements,
  conflictingStatements,
  isOfYear,
  type StatementComparison,
  sayComparison,
  sayConflict,
  toJsonFigure,
  whyApart,
} from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import { ratesInForce, statementsInForce } from "@coop-census/store";
import type { Command } from "commander";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";
import { sayComparisons } from "./say-comparisons.ts";

interface Options {
  readonly year: string;
  readonly geo?: string;
  readonly all?: boolean;
}

const asJson = (one: StatementComparison, reasons: readonly string[]) => {
  const { statement, computed, difference, ratio, of, reporters, isNoted } = one;
  return {
    ...statement,
    value: toJsonFigure(statement.value),
    of,
    computed: computed === null ? null : toJsonFigure(computed),
    reporters: reporters === null ? null : { answered: reporters.answered, of: reporters.of },
    difference: difference === null ? null : toJsonFigure(difference),
    ratio,
    isNoted,
    sentence: sayComparison(one),
    reasons,
  };
};

/** census statements compare: what others have published, beside the figures of the census. */
export const declareCompare = (statements: Command, run: Run): void => {
  statements
    .command("compare")
    .description("What others have published for a year, beside the figures of the census, with the difference.")
    .requiredOption("--year <year>", "the reference year")
    .option("--geo <code>", "the place as the statements name it: IT, EUR, WORLD, WORLD_SECTOR, …")
    .option("--all", "also statements that no figure of the census is like")
    .action((options: Options) =>
      run((context) =>
        withSystem(context, async ({ db }) => {
          const year = readYear(options.year);
          const { comparedYear, readYearInputs } = await import("@coop-census/worker");
          const inputs = await readYearInputs(db, year);
          if (inputs === null) {
            throw new Refusal(
              "figures/no-roster",
              "There is no roster yet, so no figure to compare with.",
              "Import one: census network import FILE",
            );
          }
          const known = await statementsInForce(db);
          const rates = await ratesInForce(db);
          const from = comparedYear(inputs, rates?.rates ?? [], known?.statements ?? []);
          const why = (one: StatementComparison): readonly string[] => whyApart(from, one);
          const geo = options.geo?.toLowerCase();
          const ofPlace = compareStatements(from).filter(
            ({ statement }) => geo === undefined || statement.geo.toLowerCase() === geo,
          );
          const shown = options.all === true ? ofPlace : ofPlace.filter(({ subject }) => subject.kind !== "none");
          const conflicts = conflictingStatements(known?.statements ?? []).filter(
            ({ first }) => isOfYear(first, year) && (geo === undefined || first.geo.toLowerCase() === geo),
          );
          return {
            json: {
              year,
              statements: shown.map((one) => asJson(one, why(one))),
              conflicts: conflicts.map((one) => ({
                kind: one.kind,
                values: [toJsonFigure(one.first.value), toJsonFigure(one.second.value)],
                sentence: sayConflict(one),
              })),
            },
            text: sayComparisons(shown, {
              year,
              hidden: ofPlace.length - shown.length,
              isEmpty: known === null,
              why,
              conflicts,
            }),
          };
        }),
      ),
    );
};
