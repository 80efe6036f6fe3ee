import type { YearFigure } from "./year-figure.ts";

const known = new WeakMap<readonly YearFigure[], ReadonlyMap<string, YearFigure>>();

/** Figures by what they are of; those of a register are many, and each is looked for in several years. */
export const byKey = (figures: readonly YearFigure[]): ReadonlyMap<string, YearFigure> => {
  const before = known.get(figures);
  if (before !== undefined) return before;
  const all = new Map(figures.map((one) => [one.key, one]));
  known.set(figures, all);
  return all;
};
