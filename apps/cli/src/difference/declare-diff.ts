import { changeCauses, figureName, toJsonFigure } from "@coop-census/census";
import { printCsv } from "@coop-census/contracts";
import { causeCodes, type EditionRevision } from "@coop-census/reporting";
import type { Command } from "commander";
import type { CliContext } from "../command/context.ts";
import type { Outcome } from "../command/outcome.ts";
import { readChoice } from "../command/read-choice.ts";
import type { Run } from "../command/run.ts";
import { type Comparison, compareEditions } from "./compare-editions.ts";
import { type ComparedEdition, folderEdition, isEditionName } from "./read-edition.ts";
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

/** Editions of this census are asked of its database, which two folders need not wait for. */
const readBoth = async (
  context: CliContext,
  targets: readonly string[],
  hasReporters: boolean,
): Promise<readonly ComparedEdition[]> => {
  if (!targets.some(isEditionName)) return Promise.all(targets.map((target) => folderEdition(context, target)));
  const { readKept } = await import("./read-kept.ts");
  return readKept(context, targets, hasReporters);
};

/** census edition diff: what differs between two editions, and why. */
export const declareDiff = (edition: Command, run: Run): void => {
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
};
