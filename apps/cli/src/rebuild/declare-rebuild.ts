import { resolveArgument } from "@coop-census/runtime";
import type { Command } from "commander";
import { acting } from "../command/acting.ts";
import type { CliContext } from "../command/context.ts";
import type { Outcome } from "../command/outcome.ts";
import type { Run } from "../command/run.ts";
import { writeFolder } from "../edition/write-folder.ts";
import { withSystem } from "../system/with-system.ts";
import { folderRawFiles } from "./folder-raw-files.ts";
import { knownSource } from "./known-source.ts";
import { readSource } from "./read-source.ts";
import { type RebuildSource, rebuildEdition } from "./rebuild-edition.ts";
import { sayRebuilt } from "./say-rebuilt.ts";
import { shelfRawFiles } from "./shelf-raw-files.ts";
import { writePack } from "./write-pack.ts";

const editionName = /^\d{4}-[pfr]\d+$/;

interface Options {
  readonly raw?: string;
  readonly output?: string;
}

const rebuildFrom = async (
  context: CliContext,
  source: RebuildSource & { readonly manifestBytes: Uint8Array },
  output: string | undefined,
): Promise<Outcome> => {
  const rebuilt = await rebuildEdition(context, source);
  if (output !== undefined) await writeFolder(resolveArgument(output, context), rebuilt.frozen.files);
  return sayRebuilt(source.manifest, source.manifestBytes, rebuilt);
};

const rebuild = async (context: CliContext, target: string, { raw, output }: Options): Promise<Outcome> => {
  const given = raw === undefined ? null : await folderRawFiles(resolveArgument(raw, context));
  if (editionName.test(target)) {
    return withSystem(context, async (system) => {
      await acting(system.db, context.actor, ["operator", "publisher", "admin"]);
      const known = await knownSource(system, target);
      return rebuildFrom(context, { ...known, raw: given ?? known.raw }, output);
    });
  }
  const named = await readSource(resolveArgument(target, context));
  if (given !== null || named.history !== null) {
    return rebuildFrom(context, { ...named, raw: given ?? (await folderRawFiles(named.folder)) }, output);
  }
  return withSystem(context, async (system) => {
    await acting(system.db, context.actor, ["operator", "publisher", "admin"]);
    return rebuildFrom(context, { ...named, raw: shelfRawFiles(system.shelf) }, output);
  });
};

/** census edition: rebuild, pack. */
export const declareRebuild = (edition: Command, run: Run): void => {
  edition
    .command("rebuild <edition>")
    .description(
      "Make an edition anew from the raw files, in an empty database of its own, and compare all bytes: by its id, or from a pack, a folder or a manifest.json.",
    )
    .option("--raw <folder>", "the raw files, under any names; without it the pack's, or those on the shelf")
    .option("--output <folder>", "write what it came to into a new folder")
    .action((target: string, options: Options) => run((context) => rebuild(context, target, options)));
  edition
    .command("pack <edition> <folder>")
    .description("Write what a rebuild elsewhere needs, raw returns included, into a new folder. It is CONFIDENTIAL.")
    .action((id: string, target: string) =>
      run((context) =>
        withSystem(context, async (system) => {
          await acting(system.db, context.actor, ["publisher", "admin"]);
          const folder = resolveArgument(target, context);
          const { manifestBytes: manifest, history, raw: files } = await knownSource(system, id);
          const { raw, missing } = await writePack(files, folder, { edition: id, manifest, history });
          const text = [
            `What ${id} was made from is in ${folder}: ${history.acts.length} acts, ${raw} raw files.`,
            "It is CONFIDENTIAL: the returns are in it as they were received. Only this user may read it.",
            ...missing.map((sha256) => `A file is no longer on the shelf and was left out: ${sha256}`),
            `→ elsewhere: census edition rebuild ${folder}`,
          ].join("\n");
          return { json: { edition: id, folder, acts: history.acts.length, raw, missing }, text };
        }),
      ),
    );
};
