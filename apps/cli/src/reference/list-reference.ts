import { Refusal } from "@coop-census/contracts";
import { type ImportKind, listImports, undoImport, withTransaction } from "@coop-census/store";
import type { Command } from "commander";
import { acting } from "../command/acting.ts";
import type { Run } from "../command/run.ts";
import { followFigures } from "../figures/follow-figures.ts";
import { withSystem } from "../system/with-system.ts";
import { table } from "../text/table.ts";
import { readReferenceState } from "./reference-state.ts";
import { requestRollUp } from "./request-roll-up.ts";

const readId = (text: string): number => {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new Refusal("usage/import", `"${text}" is no import.`, "Give the number that the list shows.");
};

const sayState = (undoneAt: Date | null, isNewest: boolean, kind: ImportKind): string => {
  if (undoneAt !== null) return `undone ${undoneAt.toISOString().slice(0, 10)}`;
  return isNewest || kind === "profiles" ? "in force" : "replaced";
};

/** The commands list and undo of one kind of reference data. */
export const declareImports = (group: Command, kind: ImportKind, run: Run): void => {
  group
    .command("list")
    .description("All imports, the undone ones too; their raw files stay on the shelf.")
    .action(() =>
      run((context) =>
        withSystem(context, async ({ db }) => {
          const imports = await listImports(db, kind);
          const newest = imports.findLast(({ undoneAt }) => undoneAt === null)?.id;
          const rows = imports.map(({ id, importedAt, actor, undoneAt, files }) => [
            String(id),
            importedAt.toISOString().slice(0, 16).replace("T", " "),
            actor,
            files.map(({ name }) => name).join(", "),
            sayState(undoneAt, id === newest, kind),
          ]);
          const columns = ["import", "when (UTC)", "by", "files", "state"].map((title) => ({ title }));
          const empty = `Nothing imported yet.\n→ census ${kind} import FILE`;
          return { json: { imports }, text: rows.length === 0 ? empty : table(columns, rows) };
        }),
      ),
    );
  group
    .command("undo <import>")
    .description("Take an import back: the one before it is in force again. Nothing is deleted.")
    .action((text: string) =>
      run((context) =>
        withSystem(context, async (system) => {
          const { db, clock } = system;
          const id = readId(text);
          const found = (await listImports(db, kind)).find((one) => one.id === id);
          if (found === undefined) {
            throw new Refusal("import/unknown", `There is no ${kind} import ${id}.`, `See census ${kind} list.`);
          }
          await acting(db, context.actor, ["operator", "admin"]);
          await withTransaction(db, async (tx) => {
            const before = await readReferenceState(tx);
            await undoImport(tx, { id, actor: context.actor, at: new Date(clock.now()) });
            await requestRollUp(tx, before);
          });
          const figures = await followFigures(context, system);
          return { json: { undone: id }, text: `Import ${id} is undone; the one before it is in force. ${figures}` };
        }),
      ),
    );
};
