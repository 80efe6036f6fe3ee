import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import { type YearFigure, yearFigures } from "./year-figure.ts";

const known = new WeakMap<AcceptedReturn["observations"], readonly YearFigure[]>();

/** The figures of a return as they were reported, what is held or refused among them. */
export const reportedFigures = (accepted: AcceptedReturn): readonly YearFigure[] => {
  const before = known.get(accepted.observations);
  if (before !== undefined) return before;
  const figures = yearFigures(accepted.keptOut.length === 0 ? accepted : { ...accepted, keptOut: [] });
  known.set(accepted.observations, figures);
  return figures;
};
