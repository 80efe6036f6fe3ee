import type { Command } from "commander";
import { readChoice } from "../command/read-choice.ts";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";

interface Options {
  readonly org: string;
  readonly year: string;
  readonly language?: string;
  readonly format: string;
  readonly output?: string;
  readonly force?: boolean;
}

const formats = ["xlsx", "csv"] as const;

/** census template: the workbook that a federation fills in. */
export const declareTemplate = (census: Command, run: Run): void => {
  census
    .command("template")
    .description(
      "Make the workbook that an organisation fills in for a year, with last year's accepted values beside the cells. It is read back without a profile.",
    )
    .requiredOption("--org <id>", "the organisation, by its id in the roster")
    .requiredOption("--year <year>", "the year of the round")
    .option("--language <code>", "en, es, fr, it or pt; left out: the language of its country")
    .option("--format <format>", `${formats.join(" or ")}: csv is the same as one long table`, "xlsx")
    .option("--output <file>", "where to write it; left out: here, under a name that says what it is")
    .option("--force", "replace a file that is there")
    .action((options: Options) =>
      run((context) => {
        const format = readChoice("format", options.format, formats);
        const year = readYear(options.year);
        return withSystem(context, async (system) => {
          const { writeTemplate } = await import("./write-template.ts");
          return writeTemplate(context, system, {
            organisation: options.org,
            year,
            language: options.language ?? null,
            format,
            output: options.output ?? null,
            mayReplace: options.force === true,
          });
        });
      }),
    );
};
