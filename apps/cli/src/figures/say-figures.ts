import { compare, type SayReporters, sayCompleteness, sayOtherReporters, sayPercent, zero } from "@coop-census/census";
import type { DescribedFigure } from "@coop-census/checking";
import { sayFigure } from "../text/figure.ts";
import { table } from "../text/table.ts";
import { sayShare } from "./say-share.ts";

const sayBounds = ({ cell }: DescribedFigure): string => {
  if (compare(cell.bounds.lower, cell.bounds.upper) >= 0) return "";
  return `${sayFigure(cell.printed.lower)}–${sayFigure(cell.printed.upper)}`;
};

const sayIndicator = ({ cell }: DescribedFigure): string =>
  /^[A-Z]{3}$/.test(cell.unit) && !["ENT", "PER", "MBR", "FTE"].includes(cell.unit)
    ? `${cell.indicator} ${cell.unit}`
    : cell.indicator;

/** What has to stand below the table about one figure; nothing for most. */
const notesOf = ({ cell, otherReporters }: DescribedFigure, say: SayReporters): readonly string[] => {
  const without = sayCompleteness(cell, cell, say);
  const others = otherReporters === null ? null : sayOtherReporters(cell, otherReporters, say);
  return [without, others].flatMap((note) => (note === null ? [] : [note]));
};

/** Figures as a list for people, printed as the methodology says; whom a figure lacks stands numbered below. */
export const sayFigures = (figures: readonly DescribedFigure[], say: SayReporters): string => {
  const isDivided = figures.some(({ cell }) => cell.activity !== "_T" || cell.detail !== "_T");
  const notes = [...new Set(figures.flatMap((figure) => notesOf(figure, say)))];
  const rows = figures.map((figure) => {
    const { cell, growth } = figure;
    const { answered, of } = cell.reporters;
    const percent = growth?.percent ?? null;
    return [
      cell.geo,
      cell.type,
      ...(isDivided ? [[cell.activity, cell.detail].filter((code) => code !== "_T").join(" ")] : []),
      sayIndicator(figure),
      sayFigure(cell.printed.value),
      sayBounds(figure),
      `${answered} of ${of}`,
      compare(cell.composition.standIn, zero) === 0 ? "" : sayShare(cell.composition.standIn, cell.gross),
      percent === null ? "" : sayPercent(percent),
      cell.flags,
      notesOf(figure, say)
        .map((note) => notes.indexOf(note) + 1)
        .join(" "),
    ];
  });
  const list = table(
    [
      { title: "place" },
      { title: "type" },
      ...(isDivided ? [{ title: "of" }] : []),
      { title: "indicator" },
      { title: "printed", align: "right" },
      { title: "between", align: "right" },
      { title: "by", align: "right" },
      { title: "older", align: "right" },
      { title: "growth", align: "right" },
      { title: "flags" },
      { title: "note" },
    ],
    rows,
  );
  const below = notes.map((note, index) => `${index + 1}) ${note}`);
  return [
    list,
    "",
    ...(below.length === 0 ? [] : [...below, ""]),
    'Printed no finer than the roughest large contributor; --format csv and json have the exact figures. "between": what',
    'overlaps nobody has measured leave open. "by n of m": n of m members gave it. "older": share of another date.',
    '"growth": of the reporters alone with a fresh value in this year and the one before. → one figure: --explain',
  ].join("\n");
};
