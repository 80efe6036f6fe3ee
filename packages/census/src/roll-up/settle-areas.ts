import { type Figure, sumFigures } from "./figure.ts";
import { type Gap, worstGap } from "./gap.ts";
import type { PartValue } from "./part-row.ts";
import { type Settled, settleTotal } from "./settle-total.ts";
import { uniteFlags } from "./unite-flags.ts";

/** What one type and activity of a return come to. */
export interface Slot {
  readonly figure: Figure | null;
  readonly gap: Gap;
  /** Whether the figure is a sum that lacks a part. */
  readonly isPartial: boolean;
}

const figuresOf = (values: readonly PartValue[]): readonly Figure[] =>
  values.map(({ figure }) => figure).filter((figure) => figure !== null);

const gapOf = (values: readonly PartValue[]): Gap =>
  worstGap(values.map(({ figure, isKeptOut }) => (isKeptOut ? "kept-out" : figure === null ? "blank" : "none")));

/** What counts of a settled total; a sum of parts that stays incomplete is of low reliability, flag U. */
export const slotOf = ({ parts, rest, gap }: Settled): Slot => {
  const figures = [parts, rest].filter((figure) => figure !== null);
  if (figures.length === 0) return { figure: null, gap, isPartial: false };
  const figure = sumFigures(figures);
  if (gap === "none") return { figure, gap, isPartial: false };
  return { figure: { ...figure, flags: uniteFlags(figure.flags, "U") }, gap, isPartial: true };
};

/** Settles the areas of one type and activity with the country's own row. */
export const settleAreas = (values: readonly PartValue[]): Slot => {
  const totals = values.filter(({ area }) => area === "_T");
  const given = figuresOf(totals);
  const total = given.length === 0 ? null : sumFigures(given);
  const areas = values.filter(({ area }) => area !== "_T");
  if (areas.length === 0) return { figure: total, gap: gapOf(totals), isPartial: false };
  return slotOf(settleTotal(total, figuresOf(areas), gapOf(areas)));
};
