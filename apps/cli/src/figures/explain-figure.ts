import {
  bodyOfSeries,
  compare,
  endOfYear,
  figureWords,
  nameReporters,
  type Overlap,
  roleOf,
  sayUnmatched,
  zero,
} from "@coop-census/census";
import { type DescribedFigure, type FigureQuery, figureWordsOf } from "@coop-census/checking";
import type { YearInputs } from "@coop-census/store";
import { sayFigure } from "../text/figure.ts";
import { table } from "../text/table.ts";

interface Explained {
  readonly inputs: YearInputs;
  readonly query: FigureQuery;
}

/** The dates that a reporter's values of an indicator speak of, as its file says. */
const datesOf = ({ inputs }: Explained, reporter: string, indicator: string): string => {
  const own = inputs.returns.find(({ organisation }) => organisation === reporter);
  const dates = (own?.observations ?? [])
    .filter((one) => one.indicator === indicator && one.perimeter === "COOP" && one.scope === own?.terms.rollUpScope)
    .map(({ reference }) => reference?.text ?? "undated");
  return [...new Set(dates)].sort().join(", ");
};

const sayOverlap = ({ a, b, kind, amount, type }: Overlap): string => {
  const what = { declared: "is declared", structural: "follows from how they are built", suspected: "is suspected" };
  const much =
    amount === null ? "which nobody has measured" : `of ${kind === "declared" ? "" : "at most "}${sayFigure(amount)}`;
  return `${a} and ${b}: an overlap ${what[kind]}, ${much}${type === null ? "" : ` (${type})`}`;
};

const whatOverlapsDo = ({ cell, contributors }: DescribedFigure, { inputs }: Explained): readonly string[] => {
  const ids = new Set(contributors.map(({ reporter }) => reporter));
  const inside = inputs.overlaps.filter(
    ({ a, b, indicator }) => ids.has(a) && ids.has(b) && (indicator === cell.indicator || indicator.startsWith("ENT_")),
  );
  const removed =
    compare(cell.overlap, zero) === 0 ? "no overlap is removed" : `${sayFigure(cell.overlap)} counted twice is removed`;
  const here = compare(cell.overlapHere, zero) === 0 ? "" : `, ${sayFigure(cell.overlapHere)} of it at this very place`;
  return [
    `Net ${sayFigure(cell.value)}: ${removed}${here}.`,
    `Bounds ${sayFigure(cell.bounds.lower)} to ${sayFigure(cell.bounds.upper)}.`,
    ...inside.map((overlap) => `  ${sayOverlap(overlap)}`),
  ];
};

/** One figure in full: the exact amounts, every contributor with what it gave and when, overlaps, growth, and each line in words. */
export const explainFigure = (figure: DescribedFigure, from: Explained): string => {
  const { cell, contributors, growth } = figure;
  const { network } = from.inputs;
  const say = nameReporters(network);
  const body = bodyOfSeries(cell.series);
  const rows = contributors.map(({ reporter, value, flags, parts, composition }) => [
    reporter,
    roleOf(network, endOfYear(cell.year), body, reporter) ?? "stands in",
    sayFigure(value),
    parts.map(({ type, value: part }) => (parts.length === 1 ? type : `${type} ${sayFigure(part)}`)).join(", "),
    `${datesOf(from, reporter, cell.indicator)}${compare(composition.standIn, zero) === 0 ? "" : " (stand-in)"}`,
    flags,
  ]);
  const words = figureWordsOf(figure, say);
  const left = growth === null ? [] : sayUnmatched(growth, say).map((line) => `  not in this growth, ${line}`);
  const afterGrowth = words.findIndex((line) => line.startsWith("Growth:")) + 1;
  return [
    `${cell.indicator} of ${figureWords(cell)}, ${cell.geo}, ${cell.year}: ${sayFigure(cell.printed.value)}`,
    "",
    `Reported ${sayFigure(cell.gross)} ${cell.unit}, exactly. Printed in steps of ${sayFigure(cell.printed.step)}, as rough as its roughest contributor above 5%.`,
    ...whatOverlapsDo(figure, from),
    ...words.slice(0, afterGrowth),
    ...left,
    ...words.slice(afterGrowth),
    "",
    table(
      [
        { title: "contributor" },
        { title: "role" },
        { title: "gave", align: "right" },
        { title: "as" },
        { title: "dated" },
        { title: "flags" },
      ],
      rows,
    ),
  ].join("\n");
};
