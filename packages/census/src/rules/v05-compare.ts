import { compare, type Decimal, subtract, sum, zero } from "../decimal/decimal.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Figure } from "../return/figure-group.ts";
import { isOfOneDate } from "../return/is-of-one-date.ts";
import { moneyMultiplier } from "../return/money-multiplier.ts";
import { recordKey } from "../return/record-key.ts";
import type { Return, ReturnRecord } from "../return/return.ts";
import type { Comparison } from "./v05-comparison.ts";
import { v05Messages } from "./v05-messages.ts";
import { roundingTolerance } from "./v05-tolerance.ts";

/** The figure of a row for the indicator in question; null where it has none. */
export type FigureIn = (record: ReturnRecord) => Figure | null;

type V05Code = Exclude<keyof typeof v05Messages, `V05/totals-${string}` | `V05/breakdowns-${string}`>;

interface Sides {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  readonly hasBlanks: boolean;
}

const areOfOneDate = ({ total, parts }: Sides): boolean =>
  parts.every(({ record }) => isOfOneDate(record, total.record));

const contents = (record: ReturnRecord, indicator: string) =>
  record.values.filter((one) => one.indicator === indicator).map((one) => one.content.kind);

const sidesOf = ({ total, parts }: Comparison, figureIn: FigureIn): Sides | null => {
  const whole = figureIn(total);
  if (whole === null) return null;
  const figures = parts.map(figureIn).filter((one) => one !== null);
  const answered = new Set(figures.map(({ record }) => recordKey(record)));
  const open = parts.filter((part) => !answered.has(recordKey(part)));
  // A cell that could not be read may hold the difference: nothing can be said until it is mended.
  const kinds = open.flatMap((part) => contents(part, whole.indicator));
  if (figures.length === 0 || kinds.includes("refused")) return null;
  return { total: whole, parts: figures, hasBlanks: kinds.includes("blank") || kinds.includes("not-available") };
};

const codeOf = (ret: Return, { leavesRemainder }: Comparison, sides: Sides, difference: Decimal): V05Code => {
  const { total, parts, hasBlanks } = sides;
  if (!areOfOneDate(sides)) return "V05/other-date";
  const isShort = compare(difference, zero) > 0;
  const distance = isShort ? difference : subtract(zero, difference);
  const size = { total: total.value, parts: parts.length };
  const tolerance = roundingTolerance([total, ...parts], size, moneyMultiplier(ret, total.cell.address));
  if (compare(distance, tolerance) <= 0) return "V05/rounded";
  if (!hasBlanks || !isShort) return "V05/parts-differ";
  return leavesRemainder ? "V05/remainder" : "V05/blank-parts";
};

const remainderType = (ret: Return, { type }: ReturnRecord): string =>
  type.code === null || type.code === "_T" ? ret.terms.totalType : type.code;

/** The finding of one comparison; null where the parts make up the total or nothing can be said. */
export const compareParts = (ret: Return, comparison: Comparison, figureIn: FigureIn): Finding | null => {
  const sides = sidesOf(comparison, figureIn);
  if (sides === null) return null;
  const { total, parts } = sides;
  const added = sum(parts.map((one) => one.value));
  const difference = subtract(total.value, added);
  if (difference === zero) return null;
  const { address, indicator, raw } = total.cell;
  const warn = { severity: "WARN", level: "record", address, indicator, raw } as const;
  const error = { ...warn, severity: "ERROR", keepsOut: [total, ...parts].map((one) => one.key) } as const;
  const params = { dimension: comparison.dimension, sum: added, total: total.value, difference };
  const code = codeOf(ret, comparison, sides, difference);
  if (code === "V05/remainder") {
    return makeFinding(v05Messages, code, warn, { ...params, type: remainderType(ret, comparison.total) });
  }
  const isError = code === "V05/parts-differ" || code === "V05/blank-parts";
  return makeFinding(v05Messages, code, isError ? error : warn, params);
};
