import {
  compare,
  type Decimal,
  decimal,
  divide,
  flagWords,
  multiply,
  type SayReporters,
  sayCompleteness,
  sayGrowth,
  sayOtherReporters,
  zero,
} from "@coop-census/census";
import type { DescribedFigure } from "./current-figures.ts";

const grouped = (value: Decimal): string => {
  const [whole = "", fraction] = value.split(".");
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? groups : `${groups}.${fraction}`;
};

const share = (part: Decimal, whole: Decimal): string => {
  const percent = divide(multiply(part, decimal(100)), whole, 1);
  return compare(percent, decimal("0.1")) < 0 ? "under 0.1%" : `${percent}%`;
};

const madeOf = ({ cell }: DescribedFigure): string | null => {
  if (compare(cell.gross, zero) === 0) return null;
  const { fresh, standIn, national, estimated, imputed } = cell.composition;
  const parts = [
    [fresh, `dated in ${cell.year}`],
    [standIn, "of another date or undated"],
    [national, "counting the whole country"],
    [estimated, "estimated by its reporter"],
    [imputed, "imputed by the secretariat"],
  ] as const;
  const said = parts.flatMap(([part, words]) =>
    compare(part, zero) === 0 ? [] : [`${share(part, cell.gross)} ${words}`],
  );
  return `Of what was reported: ${said.join(", ")}.`;
};

/** What stands beside a figure, in English, line by line: who reported it, bounds, what it is made of, whom it lacks, growth, flags. */
export const figureWordsOf = (figure: DescribedFigure, say: SayReporters): readonly string[] => {
  const { cell, otherReporters, growth } = figure;
  const { answered, of } = cell.reporters;
  const { lower, upper } = cell.printed;
  const isOpen = compare(cell.bounds.lower, cell.bounds.upper) < 0;
  const without = sayCompleteness(cell, cell, say);
  const others = otherReporters === null ? null : sayOtherReporters(cell, otherReporters, say);
  return [
    `Reported by ${answered} of ${of} members; it is their sum, not the size of the network.`,
    ...(isOpen
      ? [`Between ${grouped(lower)} and ${grouped(upper)}: overlaps that nobody has measured may make it less.`]
      : []),
    madeOf(figure),
    without === null ? null : `This is ${without}.`,
    others,
    growth === null ? null : `Growth: ${sayGrowth(growth)}.`,
    ...flagWords(cell.flags).map((words) => `Flag ${words}.`),
  ].flatMap((line) => (line === null ? [] : [line]));
};
