import { type ReferenceDate, yearOf } from "../observation/reference-date.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import { byKey } from "./by-key.ts";
import type { YearFigure } from "./year-figure.ts";

/** A figure with its date, which is in the year that its return is of. */
export type DatedFigure = YearFigure & { readonly reference: ReferenceDate };

const isDated = (one: YearFigure): one is DatedFigure => one.reference !== null;

/** Whether one date is surely before another, at the coarser precision of the two. */
const isBefore = (a: ReferenceDate, b: ReferenceDate): boolean => {
  const length = Math.min(a.text.length, b.text.length);
  return a.text.slice(0, length) < b.text.slice(0, length);
};

/**
 * The last accepted figure of the same thing that is of an earlier date, from a return of an earlier year that gave it for
 * its own year: a stand-in is no base (methodology section 2). Null where there is none, or where the figure has no date.
 */
export const lastFresh = (
  figure: YearFigure,
  earlier: readonly AcceptedReturn[],
  figuresOf: (accepted: AcceptedReturn) => readonly YearFigure[],
): { readonly base: DatedFigure; readonly years: number } | null => {
  const { key, reference } = figure;
  if (reference === null) return null;
  for (const accepted of earlier.toReversed()) {
    const base = byKey(figuresOf(accepted)).get(key);
    if (base === undefined || !base.isFresh || !isDated(base) || !isBefore(base.reference, reference)) continue;
    return { base, years: Math.max(1, yearOf(reference) - yearOf(base.reference)) };
  }
  return null;
};
