import { Refusal } from "@coop-census/contracts";
import { resolveArgument } from "@coop-census/runtime";
import {
  blocksOfEdition,
  type Edition,
  editionById,
  isStanding,
  listEditions,
  moveEdition,
  withTransaction,
} from "@coop-census/store";
import { editionFolder } from "@coop-census/worker";
import type { Command } from "commander";
import { acting } from "../command/acting.ts";
import { readChoice } from "../command/read-choice.ts";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { withWorker } from "../submission/with-worker.ts";
import type { System } from "../system/system.ts";
import { withSystem } from "../system/with-system.ts";
import { table } from "../text/table.ts";
import { buildEdition } from "./build.ts";
import { declareBlocks } from "./declare-blocks.ts";
import { declareSigning } from "./declare-signing.ts";
import { readExpectedKey } from "./read-expected-key.ts";
import { readFolder } from "./read-folder.ts";
import { sayBlockCount } from "./say-blocks.ts";
import { verifyById, verifyFiles } from "./verify.ts";

const statuses = ["provisional", "final", "revised"] as const;
const editionName = /^\d{4}-[pfr]\d+$/;

const placeOf = (system: System, { id, manifestSha256 }: Edition): string =>
  manifestSha256 === null ? "" : system.shelf.locate(editionFolder(id, manifestSha256));

const sayEditions = (system: System, editions: readonly Edition[]): string =>
  table(
    ["edition", "status", "state", "manifest", "lies at"].map((title) => ({ title })),
    editions.map((edition) => [
      edition.id,
      edition.status,
      edition.state,
      edition.manifestSha256?.slice(0, 12) ?? "not frozen",
      placeOf(system, edition),
    ]),
  );

const find = async ({ db }: System, id: string): Promise<Edition> => {
  const edition = await editionById(db, id);
  if (edition !== null) return edition;
  throw new Refusal("edition/unknown", `There is no edition ${id}.`, "See census edition list.");
};

/** census edition: build, list, show, blocks, clear, sign, export, verify, abandon. */
export const declareEdition = (census: Command, run: Run): void => {
  const edition = census.command("edition").description("Frozen snapshots of a year that can be cited and checked.");
  edition
    .command("build")
    .description("Freeze a year as it stands into a draft. The same inputs give the same edition again.")
    .requiredOption("--year <year>", "the reference year")
    .requiredOption("--status <status>", statuses.join(", "))
    .action((options: { readonly year: string; readonly status: string }) =>
      run((context) =>
        withSystem(context, async (system) => {
          await acting(system.db, context.actor, ["publisher", "admin"]);
          const wish = {
            year: readYear(options.year),
            status: readChoice("status", options.status, statuses),
            actor: context.actor,
          };
          context.progress.step(`Freezing ${wish.year}`);
          const built = await withWorker(system, () => buildEdition(system, wish));
          context.progress.done(built.id);
          const path = placeOf(system, built);
          const blocks = await blocksOfEdition(system.db, built.id);
          const standing = blocks?.filter(isStanding).length ?? null;
          const next = standing === 0 ? "" : `\n→ census edition blocks ${built.id}`;
          return {
            json: { id: built.id, state: built.state, manifestSha256: built.manifestSha256, path, standing },
            text: `${built.id} is frozen as a draft.\nmanifest ${built.manifestSha256}\nlies at  ${path}\n${sayBlockCount(blocks)}${next}\n→ census edition verify ${built.id}`,
          };
        }),
      ),
    );
  edition
    .command("list")
    .description("All editions, the abandoned ones too: numbers are never used again.")
    .option("--year <year>", "of this year only")
    .action((options: { readonly year?: string }) =>
      run((context) =>
        withSystem(context, async (system) => {
          const editions = await listEditions(
            system.db,
            options.year === undefined ? undefined : readYear(options.year),
          );
          const empty = "No edition yet.\n→ census edition build --year YEAR --status provisional";
          return { json: { editions }, text: editions.length === 0 ? empty : sayEditions(system, editions) };
        }),
      ),
    );
  edition
    .command("show <edition>")
    .description("One edition: its state, its hash, what it is made of.")
    .action((id: string) =>
      run((context) =>
        withSystem(context, async (system) => {
          const found = await find(system, id);
          const submissions = found.inputs.submissions.map((submission) => `  ${submission.id}`);
          const blocks = found.manifestSha256 === null ? [] : await blocksOfEdition(system.db, id);
          const standing = blocks?.filter(isStanding).length ?? null;
          const text = [
            sayEditions(system, [found]),
            "",
            ...(found.manifestSha256 === null ? [] : [sayBlockCount(blocks), ""]),
            `Made of ${submissions.length} accepted returns:`,
            ...submissions,
            "",
            ...(found.manifestSha256 === null
              ? []
              : [`→ prove that no byte was changed: census edition verify ${found.id}`]),
            `→ its figures: census figures --year ${found.year} --edition ${found.id}`,
          ].join("\n");
          return { json: { ...found, path: placeOf(system, found), standing }, text };
        }),
      ),
    );
  declareBlocks(edition, run);
  declareSigning(edition, run);
  edition
    .command("verify <edition>")
    .description("Prove an edition by its id, or any folder of one by its path: every byte is as it was frozen.")
    .option("--key <file-or-fingerprint>", "the public key that must have signed it")
    .action((target: string, options: { readonly key?: string }) =>
      run(async (context) => {
        const expectedKey =
          options.key === undefined
            ? null
            : await readExpectedKey(options.key, (path) => resolveArgument(path, context));
        if (editionName.test(target)) return withSystem(context, (system) => verifyById(system, target, expectedKey));
        const folder = resolveArgument(target, context);
        return verifyFiles(folder, await readFolder(folder), { recordedSha256: null, expectedKey });
      }),
    );
  edition
    .command("abandon <edition>")
    .description("Give up a draft. Its number is not used again; its files stay on the shelf.")
    .requiredOption("--because <text>", "why")
    .action((id: string, options: { readonly because: string }) =>
      run((context) =>
        withSystem(context, async (system) => {
          await acting(system.db, context.actor, ["publisher", "admin"]);
          const { db, clock } = system;
          await withTransaction(db, (tx) =>
            moveEdition(tx, {
              edition: id,
              to: "abandoned",
              because: options.because,
              actor: context.actor,
              at: new Date(clock.now()),
            }),
          );
          return { json: { abandoned: id }, text: `${id} is abandoned.` };
        }),
      ),
    );
};
