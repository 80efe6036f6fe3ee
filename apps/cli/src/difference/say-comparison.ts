import { changeCauses, compare, type Decimal, type FigureCoordinates, figureName, zero } from "@coop-census/census";
import { causeCodes, type EditionRevision } from "@coop-census/reporting";
import { wrapLine } from "../lineage/wrap-line.ts";
import { sayFigure } from "../text/figure.ts";
import { table } from "../text/table.ts";
import type { Comparison } from "./compare-editions.ts";

const width = 100;

/** A line in pieces of at most 100 columns; what goes on stands further in. */
const wrapped = (line: string): readonly string[] => {
  const text = line.trimStart();
  return line.length <= width ? [line] : wrapLine(text, line.length - text.length);
};

const signed = (amount: Decimal): string => (compare(amount, zero) > 0 ? `+${sayFigure(amount)}` : sayFigure(amount));

const orNone = (value: Decimal | null): string => (value === null ? "none" : sayFigure(value));

const isTotal = ({ coordinates: of, difference }: EditionRevision, geo: string): boolean =>
  of.series === "main" &&
  of.geo === geo &&
  ["ALL_COOP", "ALL_ENT"].includes(of.type) &&
  of.activity === "_T" &&
  of.detail === "_T" &&
  difference !== null &&
  difference !== zero;

const nameOf = ({ indicator, unit, type, view }: FigureCoordinates): string =>
  `${indicator} (${view === null ? unit : `in ${unit}`}) ${type}`;

/** A total with its parts below it, where a table of all would be too wide. */
const sayTotal = (
  { coordinates, before, after, difference, parts }: EditionRevision,
  causes: readonly (typeof changeCauses)[number][],
): string =>
  [
    `${nameOf(coordinates)}: ${orNone(before)} → ${orNone(after)}${difference === null ? "" : ` (${signed(difference)})`}`,
    ...causes.flatMap((cause) => {
      const amount = parts?.get(cause);
      return amount === undefined ? (parts === null ? [`  ${cause} ?`] : []) : [`  ${cause} ${signed(amount)}`];
    }),
  ].join("\n");

const totalsTable = ({ source }: Comparison, totals: readonly EditionRevision[]): string => {
  const causes =
    source === null ? [] : changeCauses.filter((cause) => totals.some((one) => one.causes.includes(cause)));
  const isClosed = totals.some(({ causes: all, parts }) => parts === null && all.length > 0);
  const right = { align: "right" } as const;
  const columns = [
    { title: "total" },
    { title: "before", ...right },
    ...causes.map((cause) => ({ title: cause, ...right })),
    { title: "after", ...right },
    { title: "difference", ...right },
  ];
  const rows = totals.map(({ coordinates, before, after, difference, parts }) => [
    nameOf(coordinates),
    orNone(before),
    ...causes.map((cause) => {
      const amount = parts?.get(cause);
      return amount === undefined ? (parts === null ? "?" : "") : signed(amount);
    }),
    orNone(after),
    difference === null ? "" : signed(difference),
  ]);
  const lines = table(columns, rows);
  const note = isClosed ? ["? a part would tell a protected value"] : [];
  const isWide = lines.split("\n").some((line) => line.length > width);
  return [isWide ? totals.map((one) => sayTotal(one, causes)).join("\n") : lines, ...note].join("\n");
};

const sayChange = ({
  coordinates,
  conf,
  change,
  before,
  after,
  difference,
  causes,
  parts,
  reporters,
}: EditionRevision): string => {
  const { series, geo, activity, detail } = coordinates;
  const more = [activity, detail].filter((one) => one !== "_T");
  const of = [geo, nameOf(coordinates), ...more, ...(series === "main" ? [] : [series])];
  const why = causes.map((cause) => {
    const amount = causes.length > 1 ? parts?.get(cause) : undefined;
    const who = reporters.filter((one) => one.cause === cause).map(({ reporter }) => reporter);
    const words = [causeCodes[cause], ...(amount === undefined ? [] : [signed(amount)]), ...new Set(who)];
    return words.join(" ");
  });
  if (conf === "C") return `${change.padEnd(7)} ${of.join(" ")}: protected, not told`;
  const what = difference === null || difference === zero ? "same value, otherwise published" : signed(difference);
  const reasons = why.length === 0 ? "" : `  [${why.join("; ")}]`;
  return `${change.padEnd(7)} ${of.join(" ")}: ${orNone(before)} → ${orNone(after)} (${what})${reasons}`;
};

const sayNothing = ({ from, to }: Comparison): string => `No figure differs between ${from.id} and ${to.id}.`;

/** The totals first, with the parts of their causes, then every figure that differs. */
export const sayComparison = (comparison: Comparison, geo: string): string => {
  const { from, to, source, changes } = comparison;
  if (changes.length === 0) return sayNothing(comparison);
  const totals = changes.filter((one) => isTotal(one, geo));
  const count = (kind: EditionRevision["change"]): number => changes.filter(({ change }) => change === kind).length;
  const head = `${from.id} → ${to.id}: ${count("changed")} figures changed, ${count("new")} new, ${count("gone")} gone.`;
  const why =
    source === null
      ? [
          "The reasons are not told: they stand in the later edition where it follows the earlier one, or follow from the inputs of both where they are of one year and of this census.",
        ]
      : [];
  return [
    head,
    ...why.flatMap(wrapped),
    "",
    totals.length === 0 ? `No total of ${geo} has another value.` : totalsTable(comparison, totals),
    "",
    ...changes.flatMap((one) => [
      ...wrapped(sayChange(one)),
      ...(comparison.contributions?.get(figureName(one.coordinates)) ?? []).flatMap(({ cause, reporter, amount }) =>
        wrapped(`          ${causeCodes[cause]} ${reporter ?? "counted twice, removed"}: ${signed(amount)}`),
      ),
    ]),
  ].join("\n");
};
