import { type Decimal, subtract, zero } from "../decimal/decimal.ts";
import { compareCells } from "../roll-up/compare-cells.ts";
import { type FigureCoordinates, figureCoordinates, figureName, type PublishedFigure } from "./published-figure.ts";

/** A figure that two editions of a year do not have alike. */
export interface FigureChange {
  readonly coordinates: FigureCoordinates;
  readonly change: "changed" | "new" | "gone";
  readonly before: PublishedFigure | null;
  readonly after: PublishedFigure | null;
  /** What it has risen by; a figure that is not there counts as nothing. */
  readonly difference: Decimal;
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const compareChanges = ({ coordinates: a }: FigureChange, { coordinates: b }: FigureChange): number =>
  (a.series === "main" ? 0 : 1) - (b.series === "main" ? 0 : 1) ||
  text(a.series, b.series) ||
  compareCells({ ...a, year: 0 }, { ...b, year: 0 }) ||
  text(a.view ?? "", b.view ?? "");

/** Every figure that is changed, new or gone between two editions, the main series first, in canonical order. */
export const changedFigures = (
  before: readonly PublishedFigure[],
  after: readonly PublishedFigure[],
): readonly FigureChange[] => {
  const old = new Map(before.map((one) => [figureName(one), one]));
  const now = new Set(after.map(figureName));
  const changes: FigureChange[] = [];
  for (const figure of after) {
    const was = old.get(figureName(figure)) ?? null;
    if (was?.content === figure.content) continue;
    const difference = subtract(figure.value, was?.value ?? zero);
    const change = was === null ? "new" : "changed";
    changes.push({ coordinates: figureCoordinates(figure), change, before: was, after: figure, difference });
  }
  for (const [name, was] of old) {
    if (now.has(name)) continue;
    const difference = subtract(zero, was.value);
    changes.push({ coordinates: figureCoordinates(was), change: "gone", before: was, after: null, difference });
  }
  return changes.sort(compareChanges);
};
