import { absolute, compare, subtract, sum, zero } from "../decimal/decimal.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Figure } from "../return/figure-group.ts";
import { moneyMultiplier } from "../return/money-multiplier.ts";
import type { Return, ReturnRecord } from "../return/return.ts";
import { areOfOneDate } from "./are-of-one-date.ts";
import { type CompleteBreakdown, completeBreakdowns } from "./complete-breakdowns.ts";
import { cubeDimensions } from "./v05-cube-index.ts";
import { v05Messages } from "./v05-messages.ts";
import { roundingTolerance } from "./v05-tolerance.ts";

const byRow = (a: Figure, b: Figure): number => a.key.row - b.key.row;

const compareTwo = (ret: Return, a: CompleteBreakdown, b: CompleteBreakdown): readonly Finding[] => {
  const figures = [...a.figures, ...b.figures];
  const [first] = b.figures.toSorted(byRow);
  const [sumOfA, sumOfB] = [sum(a.figures.map(({ value }) => value)), sum(b.figures.map(({ value }) => value))];
  const difference = absolute(subtract(sumOfA, sumOfB));
  if (first === undefined || difference === zero || !areOfOneDate(figures.map(({ record }) => record))) return [];
  const params = {
    dimension: b.varied.at(-1) ?? "",
    sum: sumOfB,
    against: a.varied.at(-1) ?? "",
    total: sumOfA,
    difference,
  };
  const { address, indicator, raw } = first.cell;
  const warn = { severity: "WARN", level: "record", address, indicator, raw } as const;
  const lesser = compare(sumOfA, sumOfB) < 0 ? sumOfA : sumOfB;
  const tolerance = roundingTolerance(figures, { total: lesser, parts: figures.length }, moneyMultiplier(ret, address));
  if (compare(difference, tolerance) <= 0) return [makeFinding(v05Messages, "V05/breakdowns-rounded", warn, params)];
  const keepsOut = figures.toSorted(byRow).map(({ key }) => key);
  return [makeFinding(v05Messages, "V05/breakdowns-differ", { ...warn, severity: "ERROR", keepsOut }, params)];
};

/**
 * Two complete divisions of one population that has no row of its own, held against each other; those that share a
 * dimension are held against each other part by part. `isKeptOut` tells the cells that are refused already.
 */
export const compareDivisions = (
  ret: Return,
  records: readonly ReturnRecord[],
  figures: readonly Figure[],
  isKeptOut: (figure: Figure) => boolean,
): readonly Finding[] => {
  const divided = cubeDimensions.filter((one) => figures.some(({ record }) => record[one].code !== "_T"));
  if (divided.length < 2) return [];
  return [...completeBreakdowns(records, figures, isKeptOut).values()].flatMap((ways) =>
    ways.some(({ varied }) => varied.length === 0)
      ? []
      : ways.flatMap((a, at) =>
          ways
            .slice(at + 1)
            .filter((b) => !b.varied.some((one) => a.varied.includes(one)))
            .flatMap((b) => compareTwo(ret, a, b)),
        ),
  );
};
