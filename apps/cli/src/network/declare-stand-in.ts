import { type StandInRefusal, standInRefusal, standInsInForce } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import {
  decideStandIn,
  enqueue,
  listSubmissions,
  standInsOfYear,
  undoStandIn,
  withTransaction,
} from "@coop-census/store";
import type { Command } from "commander";
import { acting } from "../command/acting.ts";
import type { CliContext } from "../command/context.ts";
import type { Outcome } from "../command/outcome.ts";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { followFigures } from "../figures/follow-figures.ts";
import { withSystem } from "../system/with-system.ts";
import { table } from "../text/table.ts";
import { readRoster } from "./read-roster.ts";

interface Options {
  readonly for?: string;
  readonly year: string;
  readonly because?: string;
  readonly undo?: boolean;
}

const refusalWords = (branch: string, parent: string, year: number) =>
  ({
    "unknown-organisation": [`The roster has no organisation "${branch}".`, "Use the id as the roster has it."],
    "unknown-parent": [`The roster has no organisation "${parent}".`, "Use the id as the roster has it."],
    same: [`${branch} cannot stand in for itself.`, "Name the parent whose return is missing."],
    "other-country": [
      `${branch} and ${parent} have their seats in different countries.`,
      "A branch stands in for a parent of its own country; correct the roster if one of the seats is wrong.",
    ],
    "branch-adds": [
      `The return of ${branch} is added in ${year} as it is: it stands in for nobody.`,
      "Nothing is needed; if it is a branch of the parent, say so in the roster (ASSOC_SECTOR, or part_of).",
    ],
    "no-branch": [
      `${branch} is no sector branch on 31 December ${year}: it is neither ASSOC_SECTOR where ${parent} is a member, nor a part of ${parent}.`,
      "Correct the roster if it is one: role ASSOC_SECTOR, or part_of.",
    ],
    "parent-not-additive": [
      `${parent} is no full or direct member on 31 December ${year}: nothing of it is missing in the figures.`,
      "Name a parent that is added; census network members lists them.",
    ],
    "parent-answered": [
      `The return of ${parent} for ${year} is accepted: nobody has to stand in for it.`,
      `See it: census submissions --year ${year} --org ${parent}`,
    ],
  }) as const satisfies Record<StandInRefusal, readonly [string, string]>;

const decideOrUndo = (context: CliContext, branch: string, options: Options): Promise<Outcome> =>
  withSystem(context, async (system) => {
    const { db, clock } = system;
    const year = readYear(options.year);
    const { for: parent, because = "" } = options;
    const { actor } = context;
    await acting(db, actor, ["operator", "admin"]);
    const roster = await readRoster(db);
    const country = roster.organisations.find(({ id }) => id === branch)?.country;
    const at = new Date(clock.now());
    if (options.undo === true) {
      const former = await withTransaction(db, async (tx) => {
        const undone = await undoStandIn(tx, { organisation: branch, year, actor, at });
        if (country !== undefined) await enqueue(tx, "national", { year, country });
        return undone;
      });
      const figures = await followFigures(context, system, [year]);
      const text = `${branch} no longer stands in for ${former} in ${year}. ${figures}`;
      return { json: { undone: { organisation: branch, parent: former, year } }, text };
    }
    if (parent === undefined) {
      throw new Refusal("usage/parent", "It is not said whose return is missing.", "Name the parent: --for PARENT");
    }
    if (because.trim() === "") {
      throw new Refusal(
        "usage/because",
        "A decision needs its reason.",
        'Say why, in words that can be published: --because "…"',
      );
    }
    await withTransaction(db, async (tx) => {
      const accepted = await listSubmissions(tx, { year, state: "accepted" });
      const answered = new Set(accepted.map(({ organisation }) => organisation));
      const refusal = standInRefusal(roster, { organisation: branch, parent, year }, answered);
      if (refusal !== null) {
        const [what, cure] = refusalWords(branch, parent, year)[refusal];
        throw new Refusal(`stand-in/${refusal}`, what, cure);
      }
      await decideStandIn(tx, { organisation: branch, parent, year, because: because.trim(), actor, at });
      if (country !== undefined) await enqueue(tx, "national", { year, country });
    });
    const figures = await followFigures(context, system, [year]);
    const stands = `${branch} stands in for ${parent} in ${year}, with flag D, until a return of ${parent} is accepted.`;
    const undo = `→ census network stand-in ${branch} --year ${year} --undo takes it back.`;
    const text = `${stands} ${figures}\n${undo}`;
    return { json: { decided: { organisation: branch, parent, year, because: because.trim() } }, text };
  });

/** census network stand-in | stand-ins: decisions that a sector branch stands in for its missing parent. */
export const declareStandIn = (network: Command, run: Run): void => {
  network
    .command("stand-in <branch>")
    .description(
      "Let a sector branch's return stand in for its parent's, which is missing, in one year; or take that back.",
    )
    .option("--for <parent>", "the full or direct member whose return is missing")
    .requiredOption("--year <year>", "the reference year")
    .option("--because <reason>", "why, in words that can be published")
    .option("--undo", "take the decision of that year back")
    .action((branch: string, options: Options) => run((context) => decideOrUndo(context, branch, options)));
  network
    .command("stand-ins")
    .description("The branches that stand in for a missing parent, and those that have stopped since it answered.")
    .option("--year <year>", "one year only")
    .action((options: { readonly year?: string }) =>
      run((context) =>
        withSystem(context, async ({ db }) => {
          const decided = await standInsOfYear(db, options.year === undefined ? undefined : readYear(options.year));
          const accepted = await listSubmissions(db, { state: "accepted" });
          const listed = decided.map((one) => {
            const answered = new Set(
              accepted.filter(({ year }) => year === one.year).map(({ organisation }) => organisation),
            );
            return { ...one, isHolding: standInsInForce([one], one.year, answered).length > 0 };
          });
          const rows = listed.map((one) => [
            String(one.year),
            one.organisation,
            one.parent,
            one.isHolding ? "stands in" : "stopped: the parent has answered",
            one.actor,
            one.because,
          ]);
          const columns = ["year", "branch", "for", "state", "by", "because"].map((title) => ({ title }));
          const text = rows.length === 0 ? "No branch stands in for a parent." : table(columns, rows);
          return { json: { standIns: listed }, text };
        }),
      ),
    );
};
