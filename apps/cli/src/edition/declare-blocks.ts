import { Refusal } from "@coop-census/contracts";
import { blocksOfEdition, clearBlocks, editionById, isStanding, withTransaction } from "@coop-census/store";
import type { Command } from "commander";
import { acting } from "../command/acting.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";
import { sayBlockCount, sayBlocks } from "./say-blocks.ts";

interface Options {
  readonly rule?: string;
  readonly all?: boolean;
  readonly undo?: boolean;
  readonly because: string;
}

const refuse = (code: string, what: string, cure: string): never => {
  throw new Refusal(`usage/${code}`, what, cure);
};

const readBlocks = (
  numbers: readonly string[],
  { rule, all }: Options,
): readonly number[] | { readonly rule: string } => {
  if (rule !== undefined) {
    if (all !== true || numbers.length > 0) {
      refuse(
        "blocks",
        "--rule goes with --all and without numbers.",
        "Write --rule V29 --all, or the numbers of blocks.",
      );
    }
    return { rule: rule.toUpperCase() };
  }
  if (all === true || numbers.length === 0) {
    refuse("blocks", "No block is named.", "Name blocks by their numbers, or all of one rule: --rule V29 --all");
  }
  const wrong = numbers.find((one) => !/^\d{1,9}$/.test(one));
  if (wrong !== undefined) refuse("number", `"${wrong}" is no number.`, "See census edition blocks EDITION.");
  return numbers.map(Number);
};

/** census edition blocks, clear: what stops the release of an edition, and who has cleared it. */
export const declareBlocks = (edition: Command, run: Run): void => {
  edition
    .command("blocks <edition>")
    .description(
      "What stops the release of an edition: protected figures (V29), broken sums (V30), implausible ratios (V35).",
    )
    .action((id: string) =>
      run((context) =>
        withSystem(context, async ({ db }) => {
          if ((await editionById(db, id)) === null) {
            throw new Refusal("edition/unknown", `There is no edition ${id}.`, "See census edition list.");
          }
          const blocks = await blocksOfEdition(db, id);
          const standing = blocks?.filter(isStanding).length ?? null;
          return { json: { edition: id, isJudged: blocks !== null, standing, blocks }, text: sayBlocks(id, blocks) };
        }),
      ),
    );
  edition
    .command("clear <edition> [blocks...]")
    .description(
      "Say of blocks that the edition may be released all the same, with the reason; every clearance is kept.",
    )
    .option("--rule <rule>", "with --all: every block of this rule, as V29")
    .option("--all", "with --rule: all of them")
    .option("--undo", "let cleared blocks stand again")
    .requiredOption("--because <text>", "why")
    .action((id: string, numbers: readonly string[], options: Options) =>
      run((context) => {
        const blocks = readBlocks(numbers, options);
        const because = options.because.trim();
        if (because === "") refuse("because", "The reason is empty.", 'Say why: --because "…"');
        const isCleared = options.undo !== true;
        return withSystem(context, async ({ db, clock }) => {
          const { id: actor } = await acting(db, context.actor, ["publisher", "admin"]);
          const wish = { edition: id, blocks, isCleared, because, actor, at: new Date(clock.now()) };
          const changed = await withTransaction(db, (tx) => clearBlocks(tx, wish));
          const said =
            changed.length === 0 ? "Nothing has changed" : `${changed.length} ${isCleared ? "cleared" : "stand again"}`;
          const after = await blocksOfEdition(db, id);
          return {
            json: { edition: id, changed, isCleared, standing: after?.filter(isStanding).length ?? null },
            text: `${said}. ${sayBlockCount(after)}`,
          };
        });
      }),
    );
};
