import {
  type Decimal,
  type EstimatedCell,
  figureWords,
  type SayReporters,
  type SeriesBreak,
} from "@coop-census/census";
import { sayFigure } from "../text/figure.ts";
import { table } from "../text/table.ts";
import { blockChart } from "./block-chart.ts";
import type { SeriesQuery } from "./show-series.ts";

const chartWidth = 30;

const breakWords = {
  joined: "joined",
  left: "left",
  scope: "affiliated in one year, the whole country in the other",
  break: "a break, says the reporter",
} as const;

/** A year of a series as it is shown. */
export interface ShownPoint {
  readonly year: number;
  /** The figure, and as it is printed; null where nobody reported it. */
  readonly value: Decimal | null;
  readonly printed: Decimal | null;
  readonly flags: string;
  readonly reporters: { readonly answered: number; readonly of: number } | null;
  /** The figure of the reporters that are in every year, and as it is printed. */
  readonly constant: { readonly value: Decimal; readonly printed: Decimal } | null;
  readonly standIns: readonly string[];
  readonly breaks: readonly SeriesBreak[];
}

const notesOf = ({ year, standIns, breaks }: ShownPoint, say: SayReporters): readonly string[] => [
  ...breaks.map(({ kind, reporters }) => `${year}  ${breakWords[kind]}: ${say(reporters)}`),
  ...(standIns.length === 0 ? [] : [`${year}  of another date (stand-in): ${say(standIns)}`]),
];

const sayEstimated = (cell: EstimatedCell | undefined): string => {
  if (cell === undefined) return "–";
  return `${sayFigure(cell.printed.value)}${cell.coverage.estimate === "noted" ? "*" : ""}`;
};

const estimateWords =
  "estimate: reported and imputed together. *: less than 80% responded. – there: under half, so that none is published.";

/** A series for people: a row and a bar a year, breaks and stand-ins below. */
export const saySeries = (
  {
    points,
    constantReporters,
  }: { readonly points: readonly ShownPoint[]; readonly constantReporters: readonly string[] },
  asked: SeriesQuery & { readonly unit: string; readonly estimates: ReadonlyMap<number, EstimatedCell> },
  say: SayReporters,
): string => {
  const bars = blockChart(
    points.map(({ value, constant }) => (asked.isConstant ? (constant?.value ?? null) : value)),
    chartWidth,
  );
  const rows = points.map(({ year, printed, flags, reporters, constant, standIns, breaks }, index) => [
    String(year),
    printed === null ? "–" : sayFigure(printed),
    constant === null ? "–" : sayFigure(constant.printed),
    ...(asked.isEstimated ? [sayEstimated(asked.estimates.get(year))] : []),
    reporters === null ? "" : `${reporters.answered} of ${reporters.of}`,
    flags,
    `${breaks.length === 0 ? "" : "≠"}${standIns.length === 0 ? "" : "~"}`,
    bars[index] ?? "",
  ]);
  return [
    `${asked.indicator} (${asked.unit}) of ${figureWords(asked)}, ${asked.geo}`,
    "",
    table(
      [
        { title: "year" },
        { title: "printed", align: "right" },
        { title: `same ${constantReporters.length}`, align: "right" },
        ...(asked.isEstimated ? [{ title: "estimate", align: "right" as const }] : []),
        { title: "by", align: "right" },
        { title: "flags" },
        { title: "" },
        { title: asked.isConstant ? "the same reporters" : "as it was" },
      ],
      rows,
    ),
    "",
    ...points.flatMap((point) => notesOf(point, say)),
    ...(constantReporters.length === 0
      ? ["Nobody is in every one of these years; narrow them with --from and --to to compare the same reporters."]
      : []),
    `"same ${constantReporters.length}": the reporters alone that are in every year. ≠: not to be compared with the year before as it stands. ~: holds`,
    "values of another date. –: nobody reported it; it is not zero.",
    ...(asked.isEstimated ? [estimateWords] : []),
  ].join("\n");
};
