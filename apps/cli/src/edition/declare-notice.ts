import { Refusal } from "@coop-census/contracts";
import { addNotice, publicEdition, withTransaction } from "@coop-census/store";
import type { Command } from "commander";
import { acting } from "../command/acting.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";

interface Options {
  readonly text: string;
  readonly replaces?: string;
}

/** census edition notice: what readers of an edition must know. */
export const declareNotice = (edition: Command, run: Run): void => {
  edition
    .command("notice <edition>")
    .description("Tell readers what they must know: which edition it replaces and why, or what is wrong with it.")
    .requiredOption("--text <text>", "the notice; it is public with the edition and stays")
    .option("--replaces <edition>", "the earlier edition of the year that it replaces; the notice is shown with both")
    .action((id: string, options: Options) =>
      run((context) => {
        const body = options.text.trim();
        if (body === "" || body.length > 4000) {
          throw new Refusal("usage/text", "A notice has between 1 and 4,000 characters.", 'Say it: --text "…"');
        }
        const replaces = options.replaces ?? null;
        return withSystem(context, async ({ db, clock }) => {
          const { id: actor } = await acting(db, context.actor, ["publisher", "admin"]);
          const wish = { edition: id, replaces, body, actor, at: new Date(clock.now()) };
          const notice = await withTransaction(db, (tx) => addNotice(tx, wish));
          const isPublic = (await publicEdition(db, id, wish.at)) !== null;
          const where = replaces === null ? id : `${id} and ${replaces}`;
          return {
            json: { edition: id, notice, replaces, text: body },
            text: `Notice ${notice} is shown with ${where} ${isPublic ? "from now on" : `when ${id} is public`}.\n→ census edition show ${id}`,
          };
        });
      }),
    );
};
