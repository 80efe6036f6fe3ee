import { addPreReader, preReleaseList, removePreReader, withTransaction } from "@coop-census/store";
import type { Command } from "commander";
import { acting } from "../command/acting.ts";
import { readReason } from "../command/read-reason.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";
import { table } from "../text/table.ts";
import { findEdition } from "./find-edition.ts";

interface Why {
  readonly because: string;
}

const day = (at: Date): string => at.toISOString().slice(0, 10);

/** census edition prerelease: add, list, remove. */
export const declarePrerelease = (edition: Command, run: Run): void => {
  const list = edition
    .command("prerelease")
    .description("Who may proof-read an edition before its release, each with the reason; the list is kept.");
  list
    .command("add <edition> <person>")
    .description("Let an actor proof-read an edition in review or approved.")
    .requiredOption("--because <text>", "why this person")
    .action((id: string, person: string, options: Why) =>
      run((context) => {
        const because = readReason(options.because);
        return withSystem(context, async ({ db, clock }) => {
          const { id: actor } = await acting(db, context.actor, ["publisher", "admin"]);
          const wish = { edition: id, person, because, actor, at: new Date(clock.now()) };
          const isNew = await withTransaction(db, (tx) => addPreReader(tx, wish));
          const { state } = await findEdition(db, id);
          const from =
            state === "draft"
              ? ` once it is in review: census edition review ${id}`
              : ` in a browser at /preview/${id}/ of the server, with the id as name and an API key as password: census actor key ${person}`;
          const said = isNew
            ? `${person} may proof-read ${id}`
            : `${person} is on the list already and may proof-read ${id}`;
          return {
            json: { edition: id, person, because, isNew },
            text: `${said} before its release.\n→ It is read${from}`,
          };
        });
      }),
    );
  list
    .command("remove <edition> <person>")
    .description("End what somebody may proof-read; that it was so stays on record.")
    .requiredOption("--because <text>", "why")
    .action((id: string, person: string, options: Why) =>
      run((context) => {
        const because = readReason(options.because);
        return withSystem(context, async ({ db, clock }) => {
          const { id: actor } = await acting(db, context.actor, ["publisher", "admin"]);
          const wish = { edition: id, person, because, actor, at: new Date(clock.now()) };
          await withTransaction(db, (tx) => removePreReader(tx, wish));
          return { json: { edition: id, person, because }, text: `${person} may not read ${id} before its release.` };
        });
      }),
    );
  list
    .command("list <edition>")
    .description("Everybody who may or might proof-read an edition, and why.")
    .action((id: string) =>
      run((context) =>
        withSystem(context, async ({ db }) => {
          await acting(db, context.actor, ["operator", "publisher", "admin"]);
          await findEdition(db, id);
          const readers = await preReleaseList(db, id);
          const rows = readers.map(({ person, because, actor, at, ended }) => [
            person,
            day(at),
            actor,
            because,
            ended === null ? "" : `ended ${day(ended.at)} by ${ended.actor}: ${ended.because}`,
          ]);
          const columns = ["person", "since", "by", "because", ""].map((title) => ({ title }));
          const nobody = `Nobody is on the pre-release list of ${id}.\n→ census edition prerelease add ${id} PERSON --because "…"`;
          return { json: { edition: id, readers }, text: readers.length === 0 ? nobody : table(columns, rows) };
        }),
      ),
    );
};
