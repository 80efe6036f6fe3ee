import { Refusal } from "@coop-census/contracts";
import { blocksOfEdition, giveReasons, isStanding, withTransaction } from "@coop-census/store";
import type { Command } from "commander";
import { acting } from "../command/acting.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";

/** census edition reason: why figures differ where nothing explains it. */
export const declareReason = (edition: Command, run: Run): void => {
  edition
    .command("reason <edition> [blocks...]")
    .description(
      "Say why figures differ from the edition before where nothing explains it (V27); the next edition takes it up.",
    )
    .option("--all", "of every change without a reason")
    .requiredOption("--code <code>", "LATE, ERR, METH, PERI, OVL or CUR")
    .requiredOption("--because <text>", "why")
    .action(
      (
        id: string,
        numbers: readonly string[],
        options: { readonly all?: boolean; readonly code: string; readonly because: string },
      ) =>
        run((context) => {
          const because = options.because.trim();
          if (because === "") throw new Refusal("usage/because", "The reason is empty.", 'Say why: --because "…"');
          if ((options.all === true) === numbers.length > 0 || numbers.some((one) => !/^\d{1,9}$/.test(one))) {
            throw new Refusal("usage/blocks", "No block is named.", "Name blocks by their numbers, or give --all.");
          }
          const blocks = options.all === true ? ("all" as const) : numbers.map(Number);
          return withSystem(context, async ({ db, clock }) => {
            const { id: actor } = await acting(db, context.actor, ["publisher", "admin"]);
            const wish = {
              edition: id,
              blocks,
              code: options.code.toUpperCase(),
              because,
              actor,
              at: new Date(clock.now()),
            };
            const given = await withTransaction(db, (tx) => giveReasons(tx, wish));
            const standing = (await blocksOfEdition(db, id))?.filter(isStanding).length ?? null;
            const text = `The reason ${wish.code} is kept for ${given.length} ${given.length === 1 ? "change" : "changes"}. ${id} itself is never changed.\n→ census edition abandon ${id} --because "…", and build the edition of its year again`;
            return { json: { edition: id, blocks: given, code: wish.code, standing }, text };
          });
        }),
    );
};
