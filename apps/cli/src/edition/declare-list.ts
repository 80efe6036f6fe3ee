import { sayMoment } from "@coop-census/runtime";
import { isStanding, listEditions, preReleaseList } from "@coop-census/store";
import type { Command } from "commander";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import type { System } from "../system/system.ts";
import { withSystem } from "../system/with-system.ts";
import { table } from "../text/table.ts";
import { type EditionLife, editionLife } from "./edition-life.ts";
import { findEdition } from "./find-edition.ts";
import { placeOf } from "./place-of.ts";
import { sayBlockCount } from "./say-blocks.ts";
import { sayNextStep } from "./say-next-step.ts";

const day = (at: Date): string => at.toISOString().slice(0, 10);

const sayMomentOf = ({ release, state }: EditionLife): string => {
  if (release === null) return "";
  const moment = sayMoment({ at: release.moment, zone: release.zone });
  return state === "approved" ? `from ${moment}` : `since ${moment}`;
};

const sayEditions = (system: System, lives: readonly EditionLife[]): string =>
  table(
    ["edition", "status", "state", "approved by", "public", "manifest", "lies at"].map((title) => ({ title })),
    lives.map((life) => [
      life.edition.id,
      life.edition.status,
      life.state,
      life.approvers.join(", "),
      life.state === "withdrawn" ? "withdrawn" : sayMomentOf(life),
      life.edition.manifestSha256?.slice(0, 12) ?? "not frozen",
      placeOf(system, life.edition),
    ]),
  );

const sayApprovals = ({ approvals }: EditionLife): readonly string[] =>
  approvals.map(({ actor, at, takenBack }) => {
    const back = takenBack === null ? "" : `, taken back on ${day(takenBack.at)}: ${takenBack.because}`;
    return `approved by ${actor} on ${day(at)}${back}`;
  });

const sayNotices = ({ notices }: EditionLife): readonly string[] =>
  notices.map(({ edition, replaces, body, at }) => {
    const what = replaces === null ? edition : `${edition} replaces ${replaces}`;
    return `notice of ${day(at)}, ${what}: ${body}`;
  });

/** census edition list, show: the states, who approved, when it is public, and what is to be done next. */
export const declareList = (edition: Command, run: Run): void => {
  edition
    .command("list")
    .description("All editions with their states and moments, the abandoned ones too: numbers are never used again.")
    .option("--year <year>", "of this year only")
    .action((options: { readonly year?: string }) =>
      run((context) =>
        withSystem(context, async (system) => {
          const { db, clock } = system;
          const now = new Date(clock.now());
          const editions = await listEditions(db, options.year === undefined ? undefined : readYear(options.year));
          const lives: EditionLife[] = [];
          for (const one of editions) lives.push(await editionLife(db, one, now));
          const empty = "No edition yet.\n→ census edition build --year YEAR --status provisional";
          const json = lives.map(({ edition: one, state, approvers, release }) => ({
            ...one,
            state,
            approvers,
            release,
          }));
          return { json: { editions: json }, text: lives.length === 0 ? empty : sayEditions(system, lives) };
        }),
      ),
    );
  edition
    .command("show <edition>")
    .description("One edition: its state, its hash, who approved it, what it is made of, and what is to be done next.")
    .action((id: string) =>
      run((context) =>
        withSystem(context, async (system) => {
          const { db, clock } = system;
          const life = await editionLife(db, await findEdition(db, id), new Date(clock.now()));
          const { edition: found, blocks, approvals, release, notices, tombstone } = life;
          const submissions = found.inputs.submissions.map((submission) => `  ${submission.id}`);
          const isFrozen = found.manifestSha256 !== null;
          const readers = (await preReleaseList(db, id)).filter(({ ended }) => ended === null);
          const next = sayNextStep(life);
          const text = [
            sayEditions(system, [life]),
            "",
            ...(isFrozen ? [`manifest ${found.manifestSha256}`, sayBlockCount(blocks)] : []),
            ...sayApprovals(life),
            ...readers.map(({ person, because }) => `proof-read by ${person}: ${because}`),
            ...sayNotices(life),
            ...next,
            "",
            `Made of ${submissions.length} accepted returns:`,
            ...submissions,
            "",
            ...(isFrozen ? [`→ prove that no byte was changed: census edition verify ${found.id}`] : []),
            `→ its figures: census figures --year ${found.year} --edition ${found.id}`,
          ].join("\n");
          const standing = blocks?.filter(isStanding).length ?? null;
          const json = {
            ...found,
            state: life.state,
            path: placeOf(system, found),
            standing,
            approvals,
            release,
            notices,
          };
          return { json: { ...json, tombstone, readers, next }, text };
        }),
      ),
    );
};
