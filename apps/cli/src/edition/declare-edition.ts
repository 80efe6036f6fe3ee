import { resolveArgument } from "@coop-census/runtime";
import { blocksOfEdition, editionStatuses, isStanding } from "@coop-census/store";
import type { Command } from "commander";
import { acting } from "../command/acting.ts";
import { readChoice } from "../command/read-choice.ts";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { declareDifferences } from "../difference/declare-differences.ts";
import { declareRevisions } from "../difference/declare-revisions.ts";
import { declareRebuild } from "../rebuild/declare-rebuild.ts";
import { withWorker } from "../submission/with-worker.ts";
import { withSystem } from "../system/with-system.ts";
import { buildEdition } from "./build.ts";
import { declareApproval } from "./declare-approval.ts";
import { declareBlocks } from "./declare-blocks.ts";
import { declareCalendar } from "./declare-calendar.ts";
import { declareList } from "./declare-list.ts";
import { declareNotice } from "./declare-notice.ts";
import { declarePrerelease } from "./declare-prerelease.ts";
import { declareRelease } from "./declare-release.ts";
import { declareSigning } from "./declare-signing.ts";
import { placeOf } from "./place-of.ts";
import { readContents } from "./read-contents.ts";
import { readExpectedKey } from "./read-expected-key.ts";
import { sayBlockCount } from "./say-blocks.ts";
import { verifyById, verifyFiles } from "./verify.ts";

const editionName = /^\d{4}-[pfr]\d+$/;

/** census edition: build, list, show, blocks, clear, review, approve, take-back, release, call-off, withdraw, notice, prerelease, calendar, abandon, sign, export, verify. */
export const declareEdition = (census: Command, run: Run): void => {
  const edition = census.command("edition").description("Frozen snapshots of a year that can be cited and checked.");
  edition
    .command("build")
    .description("Freeze a year as it stands into a draft. The same inputs give the same edition again.")
    .requiredOption("--year <year>", "the reference year")
    .requiredOption("--status <status>", editionStatuses.join(", "))
    .action((options: { readonly year: string; readonly status: string }) =>
      run((context) =>
        withSystem(context, async (system) => {
          await acting(system.db, context.actor, ["publisher", "admin"]);
          const wish = {
            year: readYear(options.year),
            status: readChoice("status", options.status, editionStatuses),
            actor: context.actor,
          };
          context.progress.step(`Freezing ${wish.year}`);
          const built = await withWorker(system, () => buildEdition(system, wish));
          context.progress.done(built.id);
          const path = placeOf(system, built);
          const blocks = await blocksOfEdition(system.db, built.id);
          const standing = blocks?.filter(isStanding).length ?? null;
          const wanted = built.state === "draft" ? `\n→ census edition review ${built.id}` : "";
          const next = standing === 0 ? wanted : `\n→ census edition blocks ${built.id}`;
          const how =
            built.state === "draft"
              ? "is frozen as a draft"
              : `was frozen before from the same inputs, and is ${built.state}`;
          return {
            json: { id: built.id, state: built.state, manifestSha256: built.manifestSha256, path, standing },
            text: `${built.id} ${how}.\nmanifest ${built.manifestSha256}\nlies at  ${path}\n${sayBlockCount(blocks)}${next}\n→ census edition verify ${built.id}`,
          };
        }),
      ),
    );
  declareList(edition, run);
  declareBlocks(edition, run);
  declareDifferences(edition, run);
  declareRevisions(edition, run);
  declareApproval(edition, run);
  declareRelease(edition, run);
  declareNotice(edition, run);
  declarePrerelease(edition, run);
  declareCalendar(edition, run);
  declareSigning(edition, run);
  declareRebuild(edition, run);
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
        return verifyFiles(folder, await readContents(folder), { recordedSha256: null, expectedKey });
      }),
    );
};
