import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Figure } from "../return/figure-group.ts";
import { isOfOneDate } from "../return/is-of-one-date.ts";
import type { ReturnRecord } from "../return/return.ts";
import { v05Messages } from "./v05-messages.ts";

const subject = (record: ReturnRecord): string => [record.type.code, record.area.code, record.activity.code].join("|");

const isWhole = ({ record }: Figure): boolean => record.breakdown === null || record.breakdown.member === null;

/** A plain row and the total rows of breakdowns that give one indicator of one thing agree; each is held against the first, of whatever date. */
export const compareTotals = (figures: readonly Figure[]): readonly Finding[] => {
  const firsts = new Map<string, Figure>();
  return figures.filter(isWhole).flatMap((figure) => {
    const first = firsts.get(subject(figure.record));
    if (first === undefined) {
      firsts.set(subject(figure.record), figure);
      return [];
    }
    const isBroken = figure.record.breakdown !== null || first.record.breakdown !== null;
    if (!isBroken || first.value === figure.value) return [];
    const { cell } = figure;
    const keepsOut = [first.key, figure.key];
    const { address, indicator, raw } = cell;
    const warn = { severity: "WARN", level: "record", address, indicator, raw } as const;
    const params = { total: figure.value, other: first.value, row: String(first.record.row) };
    if (!isOfOneDate(figure.record, first.record)) {
      return [makeFinding(v05Messages, "V05/totals-of-other-date", warn, params)];
    }
    return [makeFinding(v05Messages, "V05/totals-differ", { ...warn, severity: "ERROR", keepsOut }, params)];
  });
};
