import { resolveArgument } from "@coop-census/runtime";
import type { Db } from "@coop-census/store";
import type { Command } from "commander";
import { acting } from "../command/acting.ts";
import type { CliContext } from "../command/context.ts";
import type { Outcome } from "../command/outcome.ts";
import type { Run } from "../command/run.ts";
import { followFigures } from "../figures/follow-figures.ts";
import { declareNetwork } from "../network/declare-network.ts";
import { declareCompare } from "../statement/declare-compare.ts";
import { withSystem } from "../system/with-system.ts";
import { declareOverlaps } from "./declare-overlaps.ts";
import { importReference } from "./import-reference.ts";
import { type KeptTable, openTable } from "./keep-files.ts";
import { declareImports } from "./list-reference.ts";
import { prepareNetwork } from "./prepare-network.ts";
import { prepareOverlaps } from "./prepare-overlaps.ts";
import { prepareProfiles } from "./prepare-profiles.ts";
import { prepareRates } from "./prepare-rates.ts";
import { prepareStatements } from "./prepare-statements.ts";
import type { PreparedImport } from "./prepared-import.ts";
import { declareShownProfiles } from "./show-profiles.ts";

const importFiles = async (
  context: CliContext,
  paths: readonly string[],
  prepare: (files: readonly KeptTable[], db: Db) => Promise<PreparedImport>,
): Promise<Outcome> => {
  const files = await Promise.all(paths.map((path) => openTable(resolveArgument(path, context))));
  return withSystem(context, async (system) => {
    await acting(system.db, context.actor, ["operator", "admin"]);
    const prepared = await prepare(files, system.db);
    const importId = await importReference(system, context.actor, files, prepared);
    const figures = await followFigures(context, system);
    const { warnings = [] } = prepared;
    return {
      json: { import: importId, kind: prepared.kind, summary: prepared.summary, warnings },
      text: `Import ${importId}: ${prepared.summary}. It is in force now. ${figures}${warnings.map((one) => `\nLook at this: ${one}`).join("")}\n→ census ${prepared.kind} undo ${importId} takes it back.`,
    };
  });
};

const first = ([file]: readonly KeptTable[]): KeptTable => {
  if (file === undefined) throw new RangeError("an import has at least one file");
  return file;
};

/** census network | overlaps | rates | profiles: import, list, undo. */
export const declareReference = (census: Command, run: Run): void => {
  const single = [
    { name: "network", about: "the roster: bodies, countries, organisations, affiliations", prepare: prepareNetwork },
    { name: "overlaps", about: "which organisations count the same enterprises", prepare: prepareOverlaps },
    { name: "rates", about: "exchange rates and purchasing powers of a year", prepare: prepareRates },
    { name: "statements", about: "figures that others have published, with their source", prepare: prepareStatements },
  ] as const;
  for (const { name, about, prepare } of single) {
    const group = census.command(name).description(`Reference data: ${about}.`);
    group
      .command("import <file>")
      .description(
        "Put a CSV file in force; it replaces the one before. All mistakes are told at once, with their lines.",
      )
      .action((file: string) =>
        run((context) => importFiles(context, [file], (files, db) => prepare(first(files), db))),
      );
    declareImports(group, name, run);
    if (name === "overlaps") declareOverlaps(group, run);
    if (name === "network") declareNetwork(group, run);
    if (name === "statements") declareCompare(group, run);
  }
  const profiles = census.command("profiles").description("Reference data: how each organisation's files are read.");
  profiles
    .command("import <manifest> <header-map>")
    .description("Add file layouts: a manifest of files and a map of their headers and words, both CSV.")
    .action((manifest: string, headerMap: string) =>
      run((context) =>
        importFiles(context, [manifest, headerMap], async ([files, words]) => {
          if (files === undefined || words === undefined) throw new RangeError("profiles come in two files");
          return prepareProfiles(files, words);
        }),
      ),
    );
  declareShownProfiles(profiles, run);
  declareImports(profiles, "profiles", run);
};
