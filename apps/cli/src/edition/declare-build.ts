import { blocksOfEdition, editionStatuses, isStanding } from "@coop-census/store";
import type { Command } from "commander";
import { acting } from "../command/acting.ts";
import { readChoice } from "../command/read-choice.ts";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { withWorker } from "../submission/with-worker.ts";
import { withSystem } from "../system/with-system.ts";
import { buildEdition } from "./build.ts";
import { placeOf } from "./place-of.ts";
import { sayBlockCount } from "./say-blocks.ts";

/** census edition build: freezes a year. */
export const declareBuild = (edition: Command, run: Run): void => {
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
};
