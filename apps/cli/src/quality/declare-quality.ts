import { type QualityMeasure, toJsonFigure } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import { readQuality } from "@coop-census/reporting";
import { networkInForce } from "@coop-census/store";
import type { Command } from "commander";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { keptEdition } from "../difference/kept-edition.ts";
import { checkWithdrawn, withdrawnOption } from "../edition/check-withdrawn.ts";
import type { System } from "../system/system.ts";
import { withSystem } from "../system/with-system.ts";
import { punctualityOf } from "./punctuality.ts";
import { sayQuality } from "./say-quality.ts";

interface Wanted {
  readonly year: number;
  readonly edition: string | null;
  readonly measures: readonly QualityMeasure[];
}

const ofEdition = async (system: System, id: string): Promise<Wanted> => {
  const { year, files } = await keptEdition(system, id);
  const measures = readQuality(files);
  if (measures === null) {
    throw new Refusal(
      "quality/none",
      `Edition ${id} has no quality.csv: it was built before editions had one.`,
      `See the year as it stands: census quality --year ${year}`,
    );
  }
  return { year, edition: id, measures };
};

const ofYear = async (system: System, text: string): Promise<Wanted> => {
  const year = readYear(text);
  if ((await networkInForce(system.db)) === null) {
    throw new Refusal(
      "quality/no-roster",
      "There is no roster yet, so nobody is known whose answers could be measured.",
      "Import one: census network import FILE",
    );
  }
  const { qualityOfNow } = await import("@coop-census/worker");
  return { year, edition: null, measures: await qualityOfNow(system, year) };
};

const asJson = ({ value, numerator, denominator, ...rest }: QualityMeasure) => ({
  ...rest,
  value: toJsonFigure(value),
  numerator: numerator === null ? null : toJsonFigure(numerator),
  denominator: denominator === null ? null : toJsonFigure(denominator),
});

/** census quality: how good the figures of an edition, or of a year as it stands, are. */
export const declareQuality = (census: Command, run: Run): void => {
  census
    .command("quality")
    .description("How good the figures are: response, coverage, age, comparability, revisions, findings, punctuality.")
    .option("--edition <id>", "as an edition states it")
    .option(...withdrawnOption)
    .option("--year <year>", "as the year stands, without freezing anything")
    .action((options: { readonly edition?: string; readonly year?: string; readonly withdrawn?: boolean }) =>
      run((context) => {
        const { edition: id, year: asked } = options;
        if ((id === undefined) === (asked === undefined)) {
          throw new Refusal(
            "usage/quality",
            "Name either an edition or a year.",
            "Use --edition 2022-p1 or --year 2022.",
          );
        }
        return withSystem(context, async (system) => {
          const withdrawn = id === undefined ? null : await checkWithdrawn(system, id, options.withdrawn === true);
          const { year, edition, measures } =
            id === undefined ? await ofYear(system, asked ?? "") : await ofEdition(system, id);
          const punctuality = await punctualityOf(system.db, year, edition);
          const title = edition === null ? `The quality of ${year} as it stands` : `The quality of edition ${edition}`;
          const json = { year, edition, measures: measures.map(asJson), punctuality };
          const text = sayQuality(title, measures, punctuality);
          return { json, text: withdrawn === null ? text : `${withdrawn}\n\n${text}` };
        });
      }),
    );
};
