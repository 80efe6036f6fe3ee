import { absolute, add, compare, type Decimal, decimal, multiply, subtract, sum } from "../decimal/decimal.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import { byKey } from "../neighbours/by-key.ts";
import { lastFresh } from "../neighbours/last-fresh.ts";
import type { NeighbourContext } from "../neighbours/neighbour-context.ts";
import { totalFigures } from "../neighbours/total-figures.ts";
import { figureKey, type YearFigure, yearFigures } from "../neighbours/year-figure.ts";
import { indicator } from "../reference/indicator.ts";
import { ruleText } from "../reference/rule-text.ts";
import type { Rule } from "./rule.ts";

const tolerance = decimal("0.01");
const entering = ["ENT_NEW", "ENT_JOIN"];
const leaving = ["ENT_CLOSED", "ENT_LEFT"];

const messages = {
  "V13/flows-differ": {
    what: "{before} enterprises a year before, {entered} more and {gone} less make {implied}, not {value} ({type}).",
    expected: "enterprises that follow from those of the year before and the flows, within {tolerance}",
    cure: "Check the number of enterprises and the flows of the year; say in the note what else has changed, or set flag B where the series breaks.",
    ofCell: ["before", "entered", "gone", "implied", "value", "type"],
    many: { what: "The enterprises do not follow from those of the year before and the flows." },
  },
  "V13/cumulated-fell": {
    what: "{value} since {start} is less than {before}, the last accepted value since then, of {beforeDate}.",
    expected: "a value since {start} that never falls",
    cure: "Check both values and the year from which they are counted; set flag B where the series breaks.",
    ofCell: ["value", "before", "beforeDate"],
    many: { what: "The values since {start} are less than the last accepted ones." },
  },
} as const satisfies Messages;

/** The sum of the flows of one direction; null where none is given. */
const flowOf = (stock: YearFigure, codes: readonly string[], figures: readonly YearFigure[]): Decimal | null => {
  const given = codes.flatMap((code) => {
    const flow = byKey(figures).get(figureKey({ ...stock, indicator: code }));
    return flow?.isFresh === true ? [flow.value] : [];
  });
  return given.length === 0 ? null : sum(given);
};

const checkStock = (stock: YearFigure, context: NeighbourContext): readonly Finding[] => {
  const figures = totalFigures(context.own);
  const last = stock.isFresh ? lastFresh(stock, context.earlier, totalFigures) : null;
  const [entered, gone] = [flowOf(stock, entering, figures), flowOf(stock, leaving, figures)];
  if (last === null || last.base.year !== stock.year - 1 || entered === null || gone === null) return [];
  const before = last.base.value;
  const implied = subtract(add(before, entered), gone);
  if (compare(absolute(subtract(implied, stock.value)), multiply(stock.value, tolerance)) <= 0) return [];
  const place = { ...stock.place, severity: "WARN", level: "record" } as const;
  const params = { before, entered, gone, implied, value: stock.value, type: stock.type, tolerance: "1%" };
  return [makeFinding(messages, "V13/flows-differ", place, params)];
};

const checkCumulated = (figure: YearFigure, { earlier }: NeighbourContext): readonly Finding[] => {
  const last = lastFresh(figure, earlier, yearFigures);
  if (last === null || compare(figure.value, last.base.value) >= 0) return [];
  const { value, reference } = last.base;
  const place = { ...figure.place, severity: "WARN", level: "record" } as const;
  const params = {
    value: figure.value,
    start: figure.dimensions.PERIOD_START,
    before: value,
    beforeDate: reference.text,
  };
  return [makeFinding(messages, "V13/cumulated-fell", place, params)];
};

const isBroken = ({ flags }: YearFigure): boolean => flags.includes("B");

/** What a flow counts from a stated year on is cumulated. */
const isCumulated = ({ indicator: code, dimensions }: YearFigure): boolean =>
  dimensions.PERIOD_START !== "_T" && indicator(code)?.kind === "flow";

/** Enterprises of two years in a row and the flows between them; what is counted since a year never falls. */
export const v13: Rule = {
  id: "V13",
  text: `${ruleText("V13")}; checked where at least one flow of either direction is given, a missing one is nothing; what is counted from a stated year on is cumulated; flag B lifts it`,
  severities: ["WARN"],
  level: "record",
  thresholds: { tolerance },
  messages,
  check: () => [],
  checkNeighbours: (context) => [
    ...totalFigures(context.own)
      .filter((one) => one.indicator === "ENT_TOTAL" && !isBroken(one))
      .flatMap((one) => checkStock(one, context)),
    ...yearFigures(context.own)
      .filter((one) => isCumulated(one) && !isBroken(one))
      .flatMap((one) => checkCumulated(one, context)),
  ],
};
