import { absolute, compare, type Decimal, decimal, divide, multiply, subtract, zero } from "../decimal/decimal.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import { ruleText } from "../reference/rule-text.ts";
import { type StatedRate, statedRate } from "../reference/stated-rate.ts";
import { type Figure, type FigureGroup } from "../return/figure-group.ts";
import type { Return } from "../return/return.ts";
import { judgeGroups } from "./judge-groups.ts";
import type { Rule } from "./rule.ts";
import { yearBefore } from "./v09-year-before.ts";

/** How many points a stated rate may lie from its levels. */
const mostApart = decimal("0.5");

const expected = "a figure within {most} points of its levels";

const messages = {
  "V09/share-differs": {
    what: "{indicator} is stated as {stated}, but {part} of {whole} are {percent}%.",
    expected,
    cure: "Check the share and both levels; the levels count, and the share is computed from them.",
    ofCell: ["stated", "part", "whole", "percent"],
    many: { what: "{indicator} is stated otherwise than the levels say." },
  },
  "V09/growth-differs": {
    what: "{indicator} is stated as {stated}, but from {before} to {value} it is {percent}%.",
    expected,
    cure: "Check the rate and the levels of both years; say in the note if the base was revised.",
    ofCell: ["stated", "before", "value", "percent"],
    many: { what: "{indicator} is stated otherwise than the levels of both years say." },
  },
  "V09/change-differs": {
    what: "{indicator} is stated as {stated}, but from {before} to {value} it is {change}.",
    expected,
    cure: "Check the change and the levels of both years; say in the note if the base was revised.",
    ofCell: ["stated", "before", "value", "change"],
    many: { what: "{indicator} is stated otherwise than the levels of both years say." },
  },
} as const satisfies Messages;

const hundred = decimal(100);

const percentOf = (part: Decimal, whole: Decimal): Decimal => divide(multiply(part, hundred), whole, 6);

const isClose = (percent: Decimal, stated: Decimal): boolean =>
  compare(absolute(subtract(percent, stated)), mostApart) <= 0;

/** What a cell may mean in percent: 0.62 is written for 62% and for 0.62%, and nobody asks which where one of them fits. */
const readings = ({ cell, value }: Figure): readonly Decimal[] =>
  cell.raw.includes("%") || compare(absolute(value), decimal(1)) > 0 ? [value] : [value, multiply(value, hundred)];

const placeOf = ({ cell: { address, indicator, raw } }: Figure) =>
  ({ severity: "WARN", level: "record", address, indicator, raw }) as const;

const wordsOf = (stated: Figure) => ({ indicator: stated.indicator, stated: stated.cell.raw, most: mostApart });

const shown = (value: Decimal): Decimal => divide(value, decimal(1), 1);

const checkShare = (
  stated: Figure,
  { figures }: FigureGroup,
  rate: Extract<StatedRate, { kind: "share" }>,
): readonly Finding[] => {
  const part = figures.get(rate.part);
  const whole = figures.get(rate.whole);
  if (part === undefined || whole === undefined || compare(whole.value, zero) <= 0) return [];
  const percent = percentOf(part.value, whole.value);
  if (readings(stated).some((one) => isClose(percent, one))) return [];
  const params = { ...wordsOf(stated), part: part.value, whole: whole.value, percent: shown(percent) };
  return [makeFinding(messages, "V09/share-differs", placeOf(stated), params)];
};

const checkChange = (
  stated: Figure,
  group: FigureGroup,
  rate: Exclude<StatedRate, { kind: "share" }>,
  ret: Return,
): readonly Finding[] => {
  const own = group.figures.get(rate.of);
  const before = own === undefined ? null : yearBefore(ret, own);
  if (own === undefined || before === null || compare(before.value, zero) <= 0) return [];
  const change = subtract(own.value, before.value);
  const percent = percentOf(change, before.value);
  const words = { ...wordsOf(stated), before: before.value, value: own.value };
  if (rate.kind === "change") {
    if (isClose(percent, percentOf(stated.value, before.value))) return [];
    return [makeFinding(messages, "V09/change-differs", placeOf(stated), { ...words, change })];
  }
  if (readings(stated).some((one) => isClose(percent, one))) return [];
  return [makeFinding(messages, "V09/growth-differs", placeOf(stated), { ...words, percent: shown(percent) })];
};

const checkGroup = (ret: Return, group: FigureGroup): readonly Finding[] =>
  [...group.figures.values()].flatMap((stated) => {
    const rate = statedRate(stated.indicator);
    if (rate === null) return [];
    return rate.kind === "share" ? checkShare(stated, group, rate) : checkChange(stated, group, rate, ret);
  });

/** Shares and changes that a reporter wrote beside the levels that they come from. They are held against these, and never count. */
export const v09: Rule = {
  id: "V09",
  text: `${ruleText("V09")}; a growth rate or a change in units needs the level of the year before in the same return; a change is held against the level of the year before; a number up to 1 without a percent sign is read as a share and as a percentage`,
  severities: ["WARN"],
  level: "record",
  thresholds: { mostApart },
  messages,
  check: ({ ret }) =>
    ret.columns.some(({ code }) => code !== null && statedRate(code) !== null)
      ? judgeGroups(ret, (group) => checkGroup(ret, group))
      : [],
};
