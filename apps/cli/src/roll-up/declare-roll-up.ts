import { Refusal } from "@coop-census/contracts";
import { networkInForce } from "@coop-census/store";
import type { Command } from "commander";
import { acting } from "../command/acting.ts";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";
import { sayRebuilt, sayVerified } from "./say-roll-up.ts";

/** census roll-up: computes a year from nothing, or compares what is stored with that. */
export const declareRollUp = (census: Command, run: Run): void => {
  census
    .command("roll-up")
    .description("Compute all figures of a year from the returns and registers, whatever is stored.")
    .requiredOption("--year <year>", "the reference year")
    .option("--verify", "only compare what is stored with it, and change nothing")
    .action((options: { readonly year: string; readonly verify?: true }) =>
      run((context) =>
        withSystem(context, async (system) => {
          const year = readYear(options.year);
          await acting(system.db, context.actor, ["operator", "admin"]);
          if ((await networkInForce(system.db)) === null) {
            throw new Refusal(
              "figures/no-roster",
              "There is no roster yet, so there is nobody to add up.",
              "Import one: census network import FILE",
            );
          }
          const { makeReferenceMemory, rebuildYear, verifyYear } = await import("@coop-census/worker");
          const parts = { ...system, reference: makeReferenceMemory() };
          context.progress.step(`Adding up ${year}`);
          if (options.verify === true) {
            const verified = await verifyYear(parts, year);
            context.progress.done();
            const isRefused = verified.differences.length + verified.registerDifferences.length > 0;
            return { json: verified, text: sayVerified(verified), isRefused };
          }
          const rebuilt = await rebuildYear(parts, year);
          context.progress.done();
          return { json: rebuilt, text: sayRebuilt(rebuilt), isRefused: rebuilt.registerDifferences.length > 0 };
        }),
      ),
    );
};
