import type { Command } from "commander";
import type { Run } from "../command/run.ts";
import { runUp } from "./run-up.ts";

/** census up: everything on this machine, until Ctrl-C. */
export const declareUp = (census: Command, run: Run, say: (text: string) => void): void => {
  census
    .command("up")
    .description("Run database, upload API, worker and console on this machine until Ctrl-C.")
    .action(() => run((context) => runUp(context, say)));
};
