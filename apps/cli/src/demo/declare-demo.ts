import type { Command } from "commander";
import type { Run } from "../command/run.ts";

/** census demo: the census of public figures, start to finish. */
export const declareDemo = (census: Command, run: Run): void => {
  census
    .command("demo")
    .description("Run the census of public figures, start to finish, in a data folder of its own; the editions stay.")
    .option("--keep", "run it in the usual data folder (CENSUS_HOME) and keep everything")
    .action((options: { readonly keep?: boolean }) =>
      run(async (context) => (await import("./run-demo.ts")).runDemo(context, options.keep === true)),
    );
};
