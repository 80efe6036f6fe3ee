import { absolute, compare, minimum, subtract, sum } from "../decimal/decimal.ts";
import type { Finding } from "../finding/finding.ts";
import { type FindingPlace, makeFinding } from "../finding/make-finding.ts";
import type { Figure } from "../return/figure-group.ts";
import { moneyMultiplier } from "../return/money-multiplier.ts";
import { recordKey } from "../return/record-key.ts";
import type { Return } from "../return/return.ts";
import { areOfOneDate } from "./are-of-one-date.ts";
import type { CompleteBreakdown } from "./complete-breakdowns.ts";
import type { RuleContext } from "./rule-context.ts";
import { roundingTolerance } from "./v05-tolerance.ts";
import { v14Bands } from "./v14-bands.ts";
import { v14Messages } from "./v14-messages.ts";
import type { V14Population } from "./v14-populations.ts";
import { turnoverRatio } from "./v14-ratio.ts";
import { v14Verdict } from "./v14-verdict.ts";

type Ways = readonly CompleteBreakdown[];

const byRow = (a: Figure, b: Figure): number => a.key.row - b.key.row;

const figuresOfWays = (ways: Ways): readonly Figure[] => ways.flatMap(({ figures }) => figures);

const valueOf = ({ figures }: CompleteBreakdown) => sum(figures.map(({ value }) => value));

const saySame = (ret: Return, a: CompleteBreakdown, b: CompleteBreakdown): boolean => {
  const figures = figuresOfWays([a, b]);
  const address = figures[0]?.cell.address;
  if (address === undefined) return false;
  const [ofA, ofB] = [valueOf(a), valueOf(b)];
  const size = { total: minimum(ofA, ofB), parts: figures.length };
  const tolerance = roundingTolerance(figures, size, moneyMultiplier(ret, address));
  return compare(absolute(subtract(ofA, ofB)), tolerance) <= 0;
};

const agree = (ret: Return, ways: Ways): boolean =>
  ways.every((a, at) => ways.slice(at + 1).every((b) => saySame(ret, a, b)));

const areApart = (a: CompleteBreakdown, b: CompleteBreakdown): boolean => {
  const keys = new Set(a.figures.map(({ record }) => recordKey(record)));
  return !b.figures.some(({ record }) => keys.has(recordKey(record)));
};

/** A turnover and the workers of the same from other rows, where all that the rows say of either is of one date and agrees. */
const pairOf = (ret: Return, { turnover, workers }: V14Population) => {
  const [pair] = turnover.flatMap((a) => workers.filter((b) => areApart(a, b)).map((b) => ({ a, b })));
  const records = figuresOfWays([...turnover, ...workers]).map(({ record }) => record);
  return pair !== undefined && areOfOneDate(records) && agree(ret, turnover) && agree(ret, workers) ? pair : null;
};

/** What V14 says of a population whose turnover and workers stand in different rows; null where they cannot be compared. */
export const judgeRows = (context: RuleContext, population: V14Population): readonly Finding[] | null => {
  const pair = pairOf(context.ret, population);
  const first = pair?.a.figures.toSorted(byRow)[0];
  const workers = pair?.b.figures.toSorted(byRow)[0];
  if (pair === null || first === undefined || workers === undefined) return null;
  const sums = { turnover: valueOf(pair.a), workers: valueOf(pair.b), record: first.record };
  const exact = turnoverRatio(context, sums);
  if (exact === null) return null;
  const verdict = v14Verdict(exact);
  if (verdict === null) return [];
  const { possible, usual } = v14Bands;
  const { address, raw, indicator } = first.cell;
  const keepsOut = population.cells.toSorted(byRow).map(({ key }) => key);
  const hold: FindingPlace = { severity: "HOLD", level: "record", address, indicator, raw, keepsOut };
  const params = { ratio: verdict.ratio, row: String(workers.key.row) };
  if (verdict.kind === "unusual") {
    const warn: FindingPlace = { ...hold, severity: "WARN", keepsOut: [] };
    return [makeFinding(v14Messages, "V14/rows-unusual", warn, { ...params, ...usual })];
  }
  if (verdict.kind === "impossible")
    return [makeFinding(v14Messages, "V14/rows-impossible", hold, { ...params, ...possible })];
  const code = verdict.kind === "unit-too-large" ? "V14/rows-unit-too-large" : "V14/rows-unit-too-small";
  return [makeFinding(v14Messages, code, hold, { ...params, factor: verdict.factor, ...possible })];
};
