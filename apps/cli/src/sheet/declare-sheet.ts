import { gatherSheet } from "@coop-census/checking";
import { editionById, replyToSheet, type SheetReply, sheetsOf, withTransaction } from "@coop-census/store";
import type { Command } from "commander";
import { acting } from "../command/acting.ts";
import { readReason } from "../command/read-reason.ts";
import type { Run } from "../command/run.ts";
import { findEdition } from "../edition/find-edition.ts";
import { withSystem } from "../system/with-system.ts";
import { table } from "../text/table.ts";
import { checkSheetActor } from "./check-sheet-actor.ts";
import { saySheet } from "./say-sheet.ts";

interface Options {
  readonly org: string;
}

const day = (at: Date): string => at.toISOString().slice(0, 10);

const said = { confirm: "confirms", dispute: "disputes", answer: "is answered on" } as const;

/** census sheet: list, show, confirm, dispute, answer. */
export const declareSheet = (census: Command, run: Run): void => {
  const sheet = census
    .command("sheet")
    .description("What an edition took from one reporter and estimated for it, to be confirmed before the release.");
  sheet
    .command("list <edition>")
    .description("Every reporter that was asked, and whether it confirmed, disputes or is silent.")
    .action((id: string) =>
      run((context) =>
        withSystem(context, async ({ db }) => {
          await acting(db, context.actor, ["operator", "publisher", "admin"]);
          await findEdition(db, id);
          const sheets = await sheetsOf(db, id);
          const rows = sheets.map(({ organisation, state, askedAt, replies }) => {
            const last = replies.at(-1);
            return [
              organisation,
              state,
              day(askedAt),
              last === undefined ? "" : day(last.at),
              last?.actor ?? "",
              last?.body ?? "",
            ];
          });
          const columns = ["reporter", "state", "asked on", "said on", "by", "words"].map((title) => ({ title }));
          const none = `Nobody was asked yet: that is done with the review.\n→ census edition review ${id}`;
          return { json: { edition: id, sheets }, text: sheets.length === 0 ? none : table(columns, rows) };
        }),
      ),
    );
  sheet
    .command("show <edition>")
    .description("One reporter's sheet: what was taken from it, what counts, how it is printed, what is estimated.")
    .requiredOption("--org <id>", "the reporter")
    .action((id: string, { org }: Options) =>
      run((context) =>
        withSystem(context, async (system) => {
          checkSheetActor(await acting(system.db, context.actor, []), "show", org);
          const found = await gatherSheet(system, { edition: id, organisation: org });
          return { json: found, text: saySheet(found) };
        }),
      ),
    );

  const reply = (kind: SheetReply["kind"], id: string, org: string, body: string | null) =>
    run((context) =>
      withSystem(context, async ({ db, clock }) => {
        checkSheetActor(await acting(db, context.actor, []), kind, org);
        const at = new Date(clock.now());
        const wish = { edition: id, organisation: org, kind, body, actor: context.actor, at };
        const kept = await withTransaction(db, (tx) => replyToSheet(tx, wish));
        const manifestSha256 = (await editionById(db, id))?.manifestSha256;
        return {
          json: { edition: id, organisation: org, manifestSha256, state: kept.state },
          text: `${org} ${said[kind]} its sheet of ${id}.\n→ see all: census sheet list ${id}`,
        };
      }),
    );

  sheet
    .command("confirm <edition>")
    .description(
      "Record that a reporter confirms its sheet; the secretariat does so in its name where it wrote or said so.",
    )
    .requiredOption("--org <id>", "the reporter")
    .option("--comment <text>", "what it said with it")
    .action((id: string, options: Options & { readonly comment?: string }) =>
      reply("confirm", id, options.org, options.comment === undefined ? null : readReason(options.comment)),
    );
  sheet
    .command("dispute <edition>")
    .description("Record that a reporter disputes its sheet. Nobody approves the edition until that is answered.")
    .requiredOption("--org <id>", "the reporter")
    .requiredOption("--because <text>", "what is wrong")
    .action((id: string, options: Options & { readonly because: string }) =>
      reply("dispute", id, options.org, readReason(options.because)),
    );
  sheet
    .command("answer <edition>")
    .description("Answer what a reporter disputes, for the secretariat. The reporter may dispute or confirm again.")
    .requiredOption("--org <id>", "the reporter")
    .requiredOption("--because <text>", "the answer")
    .action((id: string, options: Options & { readonly because: string }) =>
      reply("answer", id, options.org, readReason(options.because)),
    );
};
