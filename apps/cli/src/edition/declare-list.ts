import { type EditionLife, editionLife } from "@coop-census/checking";
import { isStanding, listEditions, preReleaseList } from "@coop-census/store";
import type { Command } from "commander";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";
import { table } from "../text/table.ts";
import { checkWithdrawn } from "./check-withdrawn.ts";
import { findEdition } from "./find-edition.ts";
import { placeOf } from "./place-of.ts";
import { sayBlockCount } from "./say-blocks.ts";
import { sayNextStep } from "./say-next-step.ts";

const day = (at: Date): string => at.toISOString().slice(0, 10);

// To the minute and in UTC, so that a line stays a line; `show` says it by the clock of its zone.
const sayMomentOf = ({ release, state }: EditionLife): string => {
  if (state === "withdrawn") return "withdrawn";
  if (release === null) return "";
  const moment = `${release.moment.toISOString().slice(0, 16).replace("T", " ")} UTC`;
  return state === "approved" ? `from ${moment}` : `since ${moment}`;
};

const sayEditions = (lives: readonly EditionLife[]): string =>
  table(
    ["edition", "status", "state", "approved by", "public", "manifest"].map((title) => ({ title })),
    lives.map((life) => [
      life.edition.id,
      life.edition.status,
      life.state,
      life.approvers.join(", "),
      sayMomentOf(life),
      life.edition.manifestSha256?.slice(0, 12) ?? "not frozen",
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

const saySheets = ({ edition, sheets }: EditionLife): readonly string[] => {
  if (sheets.length === 0) return [];
  const counted = (["confirmed", "disputed", "answered", "silent"] as const).flatMap((state) => {
    const names = sheets.filter((one) => one.state === state).map(({ organisation }) => organisation);
    if (names.length === 0) return [];
    return state === "disputed" ? `disputed by ${names.join(", ")}` : `${names.length} ${state}`;
  });
  return [`sheets of ${sheets.length} reporters: ${counted.join(", ")} (census sheet list ${edition.id})`];
};

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
          return { json: { editions: json }, text: lives.length === 0 ? empty : sayEditions(lives) };
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
          const withdrawn = await checkWithdrawn(system, id, true);
          const text = [
            ...(withdrawn === null ? [] : [withdrawn, ""]),
            sayEditions([life]),
            "",
            ...(isFrozen
              ? [`manifest ${found.manifestSha256}`, `lies at  ${placeOf(system, found)}`, sayBlockCount(blocks)]
              : []),
            ...sayApprovals(life),
            ...readers.map(({ person, because }) => `proof-read by ${person}: ${because}`),
            ...saySheets(life),
            ...sayNotices(life),
            ...next,
            "",
            `Made of ${submissions.length} accepted returns:`,
            ...submissions,
            "",
            ...(isFrozen ? [`→ prove that no byte was changed: census edition verify ${found.id}`] : []),
            `→ its figures: census figures --year ${found.year} --edition ${found.id}${tombstone === null ? "" : " --withdrawn"}`,
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
            sheets: life.sheets.map(({ organisation, state }) => ({ organisation, state })),
          };
          return { json: { ...json, tombstone, readers, next }, text };
        }),
      ),
    );
};
