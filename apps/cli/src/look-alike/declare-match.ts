import { Refusal } from "@coop-census/contracts";
import { decideMatch, withTransaction } from "@coop-census/store";
import type { Command } from "commander";
import { acting } from "../command/acting.ts";
import type { Run } from "../command/run.ts";
import { followFigures } from "../figures/follow-figures.ts";
import { withSystem } from "../system/with-system.ts";
import { wantedPair } from "./wanted-pair.ts";

interface Options {
  readonly same?: boolean;
  readonly different?: boolean;
  readonly because: string;
}

/** census overlaps match: says whether two enterprises that look alike are one. */
export const declareMatch = (overlaps: Command, run: Run): void => {
  overlaps
    .command("match <proposal>")
    .description(
      "Say whether two enterprises that look alike are the same. It holds in every year and for new files; a later decision replaces it.",
    )
    .option("--same", "they are one enterprise, which counts once")
    .option("--different", "they are two enterprises; do not propose them again")
    .requiredOption("--because <text>", "why; it is kept with your name")
    .action((reference: string, options: Options) =>
      run((context) =>
        withSystem(context, async (system) => {
          if ((options.same === true) === (options.different === true)) {
            throw new Refusal("usage/decision", "A decision is either --same or --different.", "Give one of the two.");
          }
          const actor = await acting(system.db, context.actor, ["operator", "admin"]);
          const decision = options.same === true ? "same" : "different";
          const { because } = options;
          const at = new Date(system.clock.now());
          const { territory, years } = await withTransaction(system.db, async (tx) => {
            const pair = await wantedPair(tx, reference);
            const decided = { ...pair, decision, because, actor: actor.id, at } as const;
            return { territory: pair.territory, years: await decideMatch(tx, decided) };
          });
          const figures = await followFigures(context, system, years);
          const said = decision === "same" ? "the same enterprise, which counts once" : "two enterprises";
          return {
            json: { proposal: reference, territory, decision, years },
            text: `Decided: they are ${said}, in every year. ${figures}\n→ census overlaps matches --country ${territory}`,
          };
        }),
      ),
    );
};
