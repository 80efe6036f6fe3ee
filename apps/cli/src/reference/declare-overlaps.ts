import { sayOverlapEffect, toJsonFigure } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import { decideOverlap, withTransaction } from "@coop-census/store";
import type { Command } from "commander";
import { acting } from "../command/acting.ts";
import { readYear } from "../command/read-year.ts";
import type { Run } from "../command/run.ts";
import { followFigures } from "../figures/follow-figures.ts";
import { declareLookAlikes } from "../look-alike/declare-look-alikes.ts";
import { declareMatch } from "../look-alike/declare-match.ts";
import { declareMatches } from "../look-alike/declare-matches.ts";
import { withSystem } from "../system/with-system.ts";
import { type JudgedOverlap, judgedOverlaps } from "./judged-overlaps.ts";
import { readReferenceState } from "./reference-state.ts";
import { requestRollUp } from "./request-roll-up.ts";

interface Decision {
  readonly year: string;
  readonly indicator: string;
  readonly type?: string;
  readonly release?: boolean;
  readonly keepOut?: boolean;
  readonly because: string;
}

const asJson = ({ overlap, effect }: JudgedOverlap, year: number) => ({
  ...overlap,
  amount: overlap.amount === null ? null : toJsonFigure(overlap.amount),
  effect: effect.kind,
  hold: effect.hold,
  place: effect.place,
  changes: effect.changes.map(({ indicator, unit, removed, widened }) => ({
    indicator,
    unit,
    removed: toJsonFigure(removed),
    widened: toJsonFigure(widened),
  })),
  said: sayOverlapEffect(overlap, year, effect),
});

const declareExplain = (overlaps: Command, run: Run): void => {
  overlaps
    .command("explain")
    .description("What each overlap did to the figures of a year, and which are on hold until somebody decides.")
    .requiredOption("--year <year>", "the reference year")
    .action((options: { readonly year: string }) =>
      run((context) =>
        withSystem(context, async ({ db }) => {
          const year = readYear(options.year);
          const judged = await judgedOverlaps(db, year);
          const said = judged.map(
            ({ overlap, effect }) =>
              `${overlap.a} and ${overlap.b} (${effect.hold === null ? overlap.kind : `${overlap.kind}, on hold`}, ${overlap.type === null ? overlap.indicator : `${overlap.indicator} ${overlap.type}`})\n  ${sayOverlapEffect(overlap, year, effect)}`,
          );
          const working = judged.filter(({ effect }) => effect.kind !== "nothing").length;
          const head = `${judged.length} overlaps, by what is known of them; ${working === 1 ? "1 does" : `${working} do`} anything to the figures of ${year}.`;
          const held = judged.some(({ effect }) => effect.hold !== null)
            ? [
                `→ a held one: census overlaps decide ONE OTHER --year ${year} --indicator CODE --release --because TEXT`,
              ]
            : [];
          const empty = "There is no list of overlaps.\n→ census overlaps import FILE";
          return {
            json: { year, overlaps: judged.map((one) => asJson(one, year)) },
            text: judged.length === 0 ? empty : [head, "", ...said, ...held].join("\n"),
          };
        }),
      ),
    );
};

const declareDecide = (overlaps: Command, run: Run): void => {
  overlaps
    .command("decide <one> <other>")
    .description(
      "Decide on a declared overlap for a year: release it, so that it is removed, or keep it out. A later decision replaces it.",
    )
    .requiredOption("--year <year>", "the reference year")
    .requiredOption("--indicator <code>", "what it counts, as ENT_TOTAL")
    .option("--type <code>", "the type that it is of; left out for all types")
    .option("--release", "let it be removed")
    .option("--keep-out", "do not remove it; it goes on widening the bounds")
    .requiredOption("--because <text>", "why, in words that can be published")
    .action((one: string, other: string, options: Decision) =>
      run((context) =>
        withSystem(context, async (system) => {
          if ((options.release === true) === (options.keepOut === true)) {
            throw new Refusal(
              "usage/decision",
              "A decision is either --release or --keep-out.",
              "Give one of the two.",
            );
          }
          const actor = await acting(system.db, context.actor, ["operator", "admin"]);
          const year = readYear(options.year);
          const type = options.type ?? null;
          const found = (await judgedOverlaps(system.db, year)).find(({ overlap }) => {
            const isPair =
              [overlap.a, overlap.b].includes(one) && [overlap.a, overlap.b].includes(other) && one !== other;
            return (
              isPair && overlap.kind === "declared" && overlap.indicator === options.indicator && overlap.type === type
            );
          });
          if (found === undefined) {
            throw new Refusal(
              "overlap/unknown",
              `There is no declared overlap of ${one} and ${other} in ${options.indicator}${type === null ? "" : ` of ${type}`}.`,
              `See census overlaps explain --year ${year}.`,
            );
          }
          const { a, b, indicator } = found.overlap;
          const decision = options.release === true ? "release" : "keep-out";
          const decidedAt = new Date(system.clock.now());
          await withTransaction(system.db, async (tx) => {
            const { because } = options;
            const before = await readReferenceState(tx);
            await decideOverlap(tx, { year, a, b, type, indicator, decision, because, actor: actor.id, decidedAt });
            await requestRollUp(tx, before);
          });
          const figures = await followFigures(context, system, [year]);
          const said =
            decision === "release" ? "is removed where both are in a figure" : "is not removed, and widens the bounds";
          return {
            json: { year, a, b, type, indicator, decision },
            text: `Decided: the overlap of ${a} and ${b} ${said} in ${year}. ${figures}\n→ census overlaps explain --year ${year}`,
          };
        }),
      ),
    );
};

/** census overlaps explain | decide | look-alikes | match | matches, beside import, list and undo. */
export const declareOverlaps = (overlaps: Command, run: Run): void => {
  declareExplain(overlaps, run);
  declareDecide(overlaps, run);
  declareLookAlikes(overlaps, run);
  declareMatch(overlaps, run);
  declareMatches(overlaps, run);
};
