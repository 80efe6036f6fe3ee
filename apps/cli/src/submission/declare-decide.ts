import { Refusal } from "@coop-census/contracts";
import { decide, requestNational, withTransaction } from "@coop-census/store";
import type { Command } from "commander";
import { acting } from "../command/acting.ts";
import type { Run } from "../command/run.ts";
import { followFigures } from "../figures/follow-figures.ts";
import { withSystem } from "../system/with-system.ts";
import { findSubmission } from "./change-submission.ts";

interface Options {
  readonly release?: boolean;
  readonly keepOut?: boolean;
  readonly because: string;
}

const readName = (
  name: string,
): { readonly submission: string; readonly attempt: number; readonly finding: number } => {
  const [submission, attempt, finding] = /^(.+)\/(\d+)\/(\d+)$/.exec(name)?.slice(1) ?? [];
  if (submission !== undefined && attempt !== undefined && finding !== undefined) {
    return { submission, attempt: Number(attempt), finding: Number(finding) };
  }
  throw new Refusal(
    "usage/finding",
    `"${name}" names no finding.`,
    "Use the name that census findings ID shows, as ID/1/0.",
  );
};

/** census decide: what happens to a cell that is on hold. */
export const declareDecide = (census: Command, run: Run): void => {
  census
    .command("decide <finding>")
    .description(
      "Decide on a cell that is on hold: release it into the figures, or keep it out. A later decision replaces it.",
    )
    .option("--release", "let the cell count")
    .option("--keep-out", "keep the cell out")
    .requiredOption("--because <text>", "why, in words that can be published")
    .action((name: string, options: Options) =>
      run((context) =>
        withSystem(context, async (system) => {
          if ((options.release === true) === (options.keepOut === true)) {
            throw new Refusal(
              "usage/decision",
              "A decision is either --release or --keep-out.",
              "Give one of the two.",
            );
          }
          const actor = await acting(system.db, context.actor, ["operator", "admin"]);
          const target = readName(name);
          const submission = await findSubmission(system, target.submission);
          const decision = options.release === true ? "release" : "keep-out";
          await withTransaction(system.db, async (tx) => {
            const at = new Date(system.clock.now());
            await decide(tx, { ...target, decision, because: options.because, actor: actor.id, at });
            await requestNational(tx, submission);
          });
          const said = decision === "release" ? "counts now" : "stays out";
          const figures = await followFigures(context, system, [submission.year]);
          return {
            json: { ...target, decision },
            text: `Decided: the cell ${said}. ${figures}\n→ census figures --year ${submission.year}`,
          };
        }),
      ),
    );
};
