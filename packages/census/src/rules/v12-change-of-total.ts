import { compare, type Decimal, decimal, multiply, zero } from "../decimal/decimal.ts";
import { power } from "../decimal/power.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import { lastFresh } from "../neighbours/last-fresh.ts";
import type { NeighbourContext } from "../neighbours/neighbour-context.ts";
import { totalFigures } from "../neighbours/total-figures.ts";
import type { YearFigure } from "../neighbours/year-figure.ts";
import { indicator } from "../reference/indicator.ts";
import { ruleText } from "../reference/rule-text.ts";
import type { Rule } from "./rule.ts";
import { v12Messages } from "./v12-messages.ts";

const one = decimal(1);
const large = { above: decimal(1000), factor: decimal("1.15") } as const;
const middle = { from: decimal(100), factor: decimal("1.30") } as const;
const small = { factor: decimal(2) } as const;
const hold = decimal(5);

const moneyFlows = ["TURN", "VAL_ADD"];

/** Stocks, and the money of a year, which is no less steady; flows of enterprises are not. */
const isJudged = (code: string): boolean => {
  const found = indicator(code);
  return moneyFlows.includes(code) || (found?.kind === "stock" && found.unit !== "RATIO");
};

/** By what a stock of this size may change in a year without a word. */
const factorOf = (stock: Decimal): Decimal => {
  if (compare(stock, large.above) > 0) return large.factor;
  return compare(stock, middle.from) >= 0 ? middle.factor : small.factor;
};

/** No number is so many times nothing: the change from or to nothing is the one from or to a single one. */
const atLeastOne = (value: Decimal): Decimal => (value === zero ? one : value);

const checkFigure = (figure: YearFigure, { earlier }: NeighbourContext): readonly Finding[] => {
  const last = figure.flags.includes("B") ? null : lastFresh(figure, earlier, totalFigures);
  if (last === null || figure.reference === null) return [];
  const { base, years } = last;
  if (compare(base.value, zero) < 0 || compare(figure.value, zero) < 0) return [];
  const [before, now] = [atLeastOne(base.value), atLeastOne(figure.value)];
  const [less, more] = compare(before, now) < 0 ? [before, now] : [now, before];
  const factor = factorOf(base.value);
  const place = { level: "record", ...figure.place } as const;
  const said = {
    before: base.value,
    beforeDate: base.reference.text,
    value: figure.value,
    date: figure.reference.text,
    type: figure.type,
  };
  if (compare(more, multiply(less, hold)) >= 0) {
    const at = { ...place, severity: "HOLD", keepsOut: figure.cells } as const;
    return [makeFinding(v12Messages, "V12/order-of-magnitude", at, { ...said, factor: hold })];
  }
  if (compare(more, multiply(less, power(factor, years))) > 0) {
    return [makeFinding(v12Messages, "V12/large-change", { ...place, severity: "WARN" }, { ...said, factor })];
  }
  if (compare(more, multiply(less, factor)) <= 0) return [];
  return [makeFinding(v12Messages, "V12/change-over-years", { ...place, severity: "INFO" }, { ...said, factor })];
};

/** The change of each total against the last accepted figure of an earlier date, by exact multiplication. */
export const v12: Rule = {
  id: "V12",
  text: `${ruleText("V12")}; the size is that of the earlier value; a change from or to nothing is taken as from or to one; the factor that holds is of the whole change, however many years lie between; over several years, more than one year's factor is an INFO; flag B lifts it; of flows, TURN and VAL_ADD are judged`,
  severities: ["HOLD", "WARN", "INFO"],
  level: "record",
  thresholds: {
    largeAbove: large.above,
    largeFactor: large.factor,
    middleFrom: middle.from,
    middleFactor: middle.factor,
    smallFactor: small.factor,
    holdFactor: hold,
  },
  messages: v12Messages,
  check: () => [],
  checkNeighbours: (context) =>
    totalFigures(context.own)
      .filter(({ indicator: code }) => isJudged(code))
      .flatMap((figure) => checkFigure(figure, context)),
};
