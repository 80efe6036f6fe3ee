import type { Command } from "commander";
import type { Run } from "../command/run.ts";

/** census up: everything on this machine, until Ctrl-C. */
export const declareUp = (census: Command, run: Run): void => {
  census
    .command("up")
    .description("Run database, upload API, worker and console on this machine until Ctrl-C.")
    .action(() => run(async (context) => (await import("./run-up.ts")).runUp(context)));
};
