import { Command } from "commander";
import { declareActor } from "./actor/declare-actor.ts";
import type { Run } from "./command/run.ts";
import { declareCoverage } from "./coverage/declare-coverage.ts";
import { declareDemo } from "./demo/declare-demo.ts";
import { declareDoctor } from "./doctor/declare-doctor.ts";
import { declareEdition } from "./edition/declare-edition.ts";
import { declareFigures } from "./figures/declare-figures.ts";
import { declareReference } from "./reference/declare-reference.ts";
import { declareRound } from "./round/declare-round.ts";
import { declareSubmission } from "./submission/declare-submission.ts";
import { declareUp } from "./up/declare-up.ts";

interface Terminal {
  write(text: string): unknown;
}

const afterHelp = `
Every command takes --json (one JSON document on standard output) and --help.
Exit codes: 0 done, 1 the data is refused, 2 wrong usage, 3 a fault.
With nothing set everything is built in; census doctor tells what is used.

First steps:
  census demo                              the whole census on real figures, in a folder of its own
  census network import roster.csv         who is a member of what
  census round open 2022                   collect the returns of a year
  census submit FILE --org ID --year 2022 --wait`;

/** All commands of `census`. It throws a CommanderError on wrong usage, after saying what was wrong. */
export const makeProgram = (
  run: Run,
  terminal: { readonly out: Terminal; readonly err: Terminal },
  isJson: boolean,
): Command => {
  const census = new Command("census")
    .description("The census of industrial and service cooperatives: returns in, exact world figures and editions out.")
    .addHelpText("after", afterHelp)
    .exitOverride()
    .showHelpAfterError("→ Run the command with --help to see what it takes.")
    .configureOutput({
      writeOut: (text) => terminal.out.write(text),
      writeErr: (text) => {
        if (!isJson) terminal.err.write(text);
      },
    });
  declareDemo(census, run);
  declareUp(census, run, (text) => terminal.err.write(text));
  declareReference(census, run);
  declareRound(census, run);
  declareSubmission(census, run);
  declareFigures(census, run);
  declareCoverage(census, run);
  declareEdition(census, run);
  declareActor(census, run);
  declareDoctor(census, run);
  return census;
};
