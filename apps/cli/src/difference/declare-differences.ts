import { changeCauses, figureName, toJsonFigure } from "@coop-census/census";
import { printCsv, Refusal } from "@coop-census/contracts";
import { causeCodes, type EditionRevision } from "@coop-census/reporting";
import { blocksOfEdition, giveReasons, isStanding, withTransaction } from "@coop-census/store";
import type { Command } from "commander";
import { acting } from "../command/acting.ts";
import type { CliContext } from "../command/context.ts";
import type { Outcome } from "../command/outcome.ts";
import { readChoice } from "../command/read-choice.ts";
import type { Run } from "../command/run.ts";
import { withSystem } from "../system/with-system.ts";
import { type Comparison, compareEditions } from "./compare-editions.ts";
import { type ComparedEdition, folderEdition, isEditionName, keptEdition } from "./read-edition.ts";
import { sayComparison } from "./say-comparison.ts";

interface DiffOptions {
  readonly geo?: string;
  readonly reporters?: boolean;
  readonly format: string;
}

const figure = (value: EditionRevision["before"]) => (value === null ? null : toJsonFigure(value));

const asJson = ({
  coordinates,
  conf,
  change,
  before,
  after,
  difference,
  causes,
  parts,
  reporters,
}: EditionRevision) => ({
  ...coordinates,
  conf,
  change,
  before: figure(before),
  after: figure(after),
  difference: figure(difference),
  reasons: causes.map((cause) => causeCodes[cause]),
  parts:
    parts === null
      ? null
      : Object.fromEntries([...parts].map(([cause, amount]) => [causeCodes[cause], toJsonFigure(amount)])),
  reporters: reporters.map(({ cause, reporter }) => ({ reason: causeCodes[cause], reporter })),
});

const asCsv = (changes: readonly EditionRevision[]): string =>
  printCsv([
    [
      "series",
      "view",
      "geo",
      "type",
      "activity",
      "indicator",
      "detail",
      "unit",
      "change",
      "before",
      "after",
      "difference",
      "conf",
      "reasons",
      ...changeCauses,
    ],
    ...changes.map(({ coordinates: of, conf, change, before, after, difference, causes, parts }) => [
      of.series,
      of.view ?? "",
      of.geo,
      of.type,
      of.activity,
      of.indicator,
      of.detail,
      of.unit,
      change,
      before ?? "",
      after ?? "",
      difference ?? "",
      conf,
      causes.map((cause) => causeCodes[cause]).join(" "),
      ...changeCauses.map((cause) => parts?.get(cause) ?? ""),
    ]),
  ]).trimEnd();

const show = (all: Comparison, { geo, format }: DiffOptions): Outcome => {
  const place = geo?.toUpperCase() ?? null;
  const changes = place === null ? all.changes : all.changes.filter(({ coordinates }) => coordinates.geo === place);
  const comparison = { ...all, changes };
  const json = {
    from: all.from.id,
    to: all.to.id,
    reasonsFrom: all.source,
    changes: changes.map((one) => {
      const contributions = all.contributions?.get(figureName(one.coordinates)) ?? [];
      const given = contributions.map(({ cause, reporter, amount }) => ({
        reason: causeCodes[cause],
        reporter,
        amount: toJsonFigure(amount),
      }));
      return { ...asJson(one), ...(all.contributions === null ? {} : { contributions: given }) };
    }),
  };
  if (format === "json") return { json, text: JSON.stringify(json, null, 2) };
  if (format === "csv") return { json, text: asCsv(changes) };
  return { json, text: sayComparison(comparison, place ?? "WORLD") };
};

const readBoth = async (
  context: CliContext,
  targets: readonly string[],
  hasReporters: boolean,
): Promise<readonly ComparedEdition[]> => {
  if (!targets.some(isEditionName)) return Promise.all(targets.map((target) => folderEdition(context, target)));
  return withSystem(context, async (system) => {
    // What a reporter adds is what it gave, public or not.
    if (hasReporters) await acting(system.db, context.actor, ["operator", "publisher", "admin"]);
    return Promise.all(
      targets.map((target) => (isEditionName(target) ? keptEdition(system, target) : folderEdition(context, target))),
    );
  });
};

/** census edition diff, reason: what differs between two editions, and why. */
export const declareDifferences = (edition: Command, run: Run): void => {
  edition
    .command("diff <earlier> <later>")
    .description("What differs between two editions, by their ids or the paths of their folders, and why.")
    .option("--geo <code>", "of a country or place only")
    .option("--reporters", "what each reporter adds to each cause; of two editions of a year of this census")
    .option("--format <format>", "table, json, csv", "table")
    .action((earlier: string, later: string, options: DiffOptions) =>
      run(async (context) => {
        readChoice("format", options.format, ["table", "json", "csv"]);
        const [from, to] = await readBoth(context, [earlier, later], options.reporters === true);
        if (from === undefined || to === undefined) throw new RangeError("two editions are compared");
        return show(compareEditions(from, to, options.reporters === true), options);
      }),
    );
  edition
    .command("reason <edition> [blocks...]")
    .description(
      "Say why figures differ from the edition before where nothing explains it (V27); the next edition takes it up.",
    )
    .option("--all", "of every change without a reason")
    .requiredOption("--code <code>", "LATE, ERR, METH, PERI, OVL or CUR")
    .requiredOption("--because <text>", "why")
    .action(
      (
        id: string,
        numbers: readonly string[],
        options: { readonly all?: boolean; readonly code: string; readonly because: string },
      ) =>
        run((context) => {
          const because = options.because.trim();
          if (because === "") throw new Refusal("usage/because", "The reason is empty.", 'Say why: --because "…"');
          if ((options.all === true) === numbers.length > 0 || numbers.some((one) => !/^\d{1,9}$/.test(one))) {
            throw new Refusal("usage/blocks", "No block is named.", "Name blocks by their numbers, or give --all.");
          }
          const blocks = options.all === true ? ("all" as const) : numbers.map(Number);
          return withSystem(context, async ({ db, clock }) => {
            const { id: actor } = await acting(db, context.actor, ["publisher", "admin"]);
            const wish = {
              edition: id,
              blocks,
              code: options.code.toUpperCase(),
              because,
              actor,
              at: new Date(clock.now()),
            };
            const given = await withTransaction(db, (tx) => giveReasons(tx, wish));
            const standing = (await blocksOfEdition(db, id))?.filter(isStanding).length ?? null;
            const text = `The reason ${wish.code} is kept for ${given.length} ${given.length === 1 ? "change" : "changes"}. ${id} itself is never changed.\n→ census edition abandon ${id} --because "…", and build the edition of its year again`;
            return { json: { edition: id, blocks: given, code: wish.code, standing }, text };
          });
        }),
    );
};
