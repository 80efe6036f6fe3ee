import { placesBelow, type Response, responseOf } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import { readYearInputs } from "@coop-census/worker";
import type { Command } from "commander";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";
import { table } from "../text/table.ts";

const geos = ["WORLD", ...placesBelow("WORLD"), ...placesBelow("AME")];

const sayResponse = (responses: readonly Response[]): string =>
  table(
    [
      { title: "place" },
      { title: "known members", align: "right" },
      { title: "answered", align: "right" },
      { title: "gave ENT_TOTAL", align: "right" },
      { title: "missing", align: "right" },
      { title: "read, not added", align: "right" },
    ],
    responses.map(({ geo, known, answered, answeredEntTotal, notResponding, notAdded }) => [
      geo,
      String(known.length),
      String(answered.length),
      String(answeredEntTotal.length),
      String(notResponding.length),
      String(notAdded.length),
    ]),
  );

/** census coverage: who has answered in a year, and who is missing. */
export const declareCoverage = (census: Command, run: Run): void => {
  census
    .command("coverage")
    .description("Who has answered in a year, and who is missing.")
    .requiredOption("--year <year>", "the reference year")
    .option("--body <id>", "the members of one body, as cecop", "main")
    .action((options: { readonly year: string; readonly body: string }) =>
      run((context) =>
        withSystem(context, async ({ db }) => {
          const year = readYear(options.year);
          const inputs = await readYearInputs(db, year);
          if (inputs === null) {
            throw new Refusal("figures/no-roster", "There is no roster yet.", "census network import FILE");
          }
          const responses = geos.map((geo) => responseOf({ ...inputs, series: options.body, geo }));
          const shown = responses.filter(
            ({ known, answered, notAdded }) => known.length + answered.length + notAdded.length > 0,
          );
          const missing = responses[0]?.notResponding ?? [];
          const asked = missing.length === 0 ? "Everybody has answered." : `Missing: ${missing.join(", ")}.`;
          return { json: { year, series: options.body, places: responses }, text: `${sayResponse(shown)}\n\n${asked}` };
        }),
      ),
    );
};
