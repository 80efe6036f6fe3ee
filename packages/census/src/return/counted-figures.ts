import { isReported } from "../reference/indicator.ts";
import { type Figure, figuresOf } from "./figure-group.ts";
import { recordKey } from "./record-key.ts";
import type { Return } from "./return.ts";

const isPart = ({ record }: Figure): boolean => record.breakdown !== null && record.breakdown.member !== null;

const subject = ({ record, indicator }: Figure): string =>
  [recordKey({ ...record, breakdown: null }), indicator].join("|");

/**
 * The figures of a return that speak of its own types, areas and activities: no part of a breakdown of the sender's
 * own, and its total row only where no plain row and no other breakdown gives the same figure, of whatever date: two
 * dates of one thing are one thing.
 */
export const countedFigures = (ret: Return): readonly Figure[] => {
  const figures = figuresOf(ret).filter((one) => isReported(one.indicator) && !isPart(one));
  const taken = new Set(figures.filter((one) => one.record.breakdown === null).map(subject));
  return figures.filter((figure) => {
    if (figure.record.breakdown === null) return true;
    const isFirst = !taken.has(subject(figure));
    taken.add(subject(figure));
    return isFirst;
  });
};
