import { indicator as indicatorOf, placesBelow, type Response, responseOf } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import type { Command } from "commander";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { sayEstimates } from "../estimate/say-estimates.ts";
import { sayResponse } from "../figures/say-response.ts";
import { withSystem } from "../system/with-system.ts";
import { table } from "../text/table.ts";
import { sayCoverage } from "./say-coverage.ts";
import { sayMissing } from "./say-missing.ts";

const geos = ["WORLD", ...placesBelow("WORLD"), ...placesBelow("AME")];
const places: ReadonlySet<string> = new Set(geos);

const sayPlaces = (responses: readonly Response[]): string =>
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
          const { estimateYear, readYearInputs } = await import("@coop-census/worker");
          const inputs = await readYearInputs(db, year);
          if (inputs === null) {
            throw new Refusal(
              "figures/no-roster",
              "There is no roster yet, so nobody is known.",
              "Import one: census network import FILE",
            );
          }
          if (!inputs.series.includes(options.body)) {
            const bodies = inputs.series.join(", ");
            throw new Refusal("usage/body", `"${options.body}" is no body with affiliates.`, `Use one of: ${bodies}.`);
          }
          const responses = geos.map((geo) => responseOf({ ...inputs, series: options.body, geo }));
          const shown = responses.filter(
            ({ known, answered, notAdded }) => known.length + answered.length + notAdded.length > 0,
          );
          const [world] = responses;
          const missing = world?.notResponding ?? [];
          const { cells, estimates, sizes } = await estimateYear(db, inputs, options.body);
          const core = cells.filter(
            ({ type, activity, detail, indicator }) =>
              type === "ALL_COOP" && activity === "_T" && detail === "_T" && indicatorOf(indicator)?.level === "core",
          );
          const countries = [...new Set(core.map(({ geo }) => geo))].filter((geo) => !places.has(geo)).sort();
          const text = [
            ...(world === undefined ? [] : [sayResponse(world), ""]),
            sayPlaces(shown),
            "",
            sayMissing(missing, { network: inputs.network, sizes, estimates }),
            "",
            "All cooperatives (ALL_COOP), by figure. An estimate of the network needs half of the members or, where it is known for 80% of them, of their enterprises (V21).",
            "",
            sayCoverage(core, [...geos, ...countries]),
            "",
            sayEstimates(estimates),
          ].join("\n");
          const unknown = { year: null, value: null };
          const absent = missing.map((organisation) => ({
            organisation,
            lastEntTotal: sizes.get(organisation) ?? unknown,
          }));
          const json = { year, series: options.body, places: responses, missing: absent, coverage: core, estimates };
          return { json, text };
        }),
      ),
    );
};
