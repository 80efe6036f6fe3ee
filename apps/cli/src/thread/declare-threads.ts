import { listThreads } from "@coop-census/store";
import type { Command } from "commander";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";
import { declareHolds } from "./declare-holds.ts";
import { declareThread } from "./declare-thread.ts";
import { sayThreads } from "./say-thread.ts";

interface Options {
  readonly year?: string;
  readonly org?: string;
  readonly open?: true;
}

/** census threads, thread, holds: what is asked about returns, and what is on hold. */
export const declareThreads = (census: Command, run: Run): void => {
  census
    .command("threads")
    .description("What the rules ask about returns, and how far each talk has come.")
    .option("--year <year>", "of this round only")
    .option("--org <id>", "of this organisation only")
    .option("--open", "only what is not settled, of returns that count or wait for an answer")
    .action((options: Options) =>
      run((context) =>
        withSystem(context, async ({ db }) => {
          const threads = await listThreads(db, {
            ...(options.year === undefined ? {} : { year: readYear(options.year) }),
            ...(options.org === undefined ? {} : { organisation: options.org }),
            ...(options.open === undefined ? {} : { isUnsettled: true }),
          });
          return { json: { threads }, text: await sayThreads(db, threads) };
        }),
      ),
    );
  declareThread(census, run);
  declareHolds(census, run);
};
