import { type TypeMeaning, typeMeanings, typeMeaningsOn } from "@coop-census/census";
import type { Command } from "commander";
import { readDay } from "../command/read-day.ts";
import type { Run } from "../command/run.ts";
import { table } from "../text/table.ts";

interface Options {
  readonly country?: string;
  readonly on?: string;
}

const say = (meanings: readonly TypeMeaning[]): string =>
  meanings.length === 0
    ? "No label is known there on that day."
    : table(
        [
          { title: "country" },
          { title: "label" },
          { title: "census type" },
          { title: "ILO type" },
          { title: "meta-type" },
          { title: "from" },
          { title: "to" },
          { title: "note" },
        ],
        meanings.map((one) => [
          one.country,
          one.label,
          one.type,
          one.ilo ?? "not settled",
          one.metaType,
          one.from ?? "",
          one.to ?? "",
          one.note,
        ]),
      );

/** census types: what national labels of types mean in the census and to the ILO. */
export const declareTypes = (census: Command, run: Run): void => {
  census
    .command("types")
    .description("What national labels mean: census type, ILO type and meta-type, with the time they are in force.")
    .option("--country <code>", "one country, as IT")
    .option("--on <day>", "those in force on a day, as 2022-12-31")
    .action((options: Options) =>
      run(async () => {
        const country = options.country?.toUpperCase() ?? null;
        const meanings =
          options.on === undefined
            ? typeMeanings.filter((one) => country === null || one.country === country)
            : typeMeaningsOn(readDay(options.on), country);
        return { text: say(meanings), json: { types: meanings } };
      }),
    );
};
