import { compare, type Decimal, decimal, divide, multiply, zero } from "../decimal/decimal.ts";
import type { Finding } from "../finding/finding.ts";
import { type FindingPlace, makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import { yearOf } from "../observation/reference-date.ts";
import { figureRelations } from "../reference/figure-relations.ts";
import { ruleText } from "../reference/rule-text.ts";
import { type Figure, type FigureGroup } from "../return/figure-group.ts";
import { judgeGroups } from "./judge-groups.ts";
import type { Rule } from "./rule.ts";
import { type RuleContext, unitsPerEuro } from "./rule-context.ts";

const { turnoverPerWorker } = figureRelations;
const possible = { low: decimal(turnoverPerWorker.low), high: decimal(turnoverPerWorker.high) } as const;
const usual = { low: decimal(8000), high: decimal(400000) } as const;
const factors = [decimal(1000), decimal(1000000)] as const;

const expected = "between {low} and {high} EUR a worker";

const messages = {
  "V14/impossible": {
    what: "A turnover of {ratio} EUR a worker is not possible.",
    expected,
    cure: "Check the turnover, its unit and the number of workers; the turnover is held until somebody decides.",
    ofCell: ["ratio"],
    many: { what: "The turnover a worker is not possible." },
  },
  "V14/unit-too-large": {
    what: "A turnover of {ratio} EUR a worker is not possible; divided by {factor} it would be.",
    expected,
    cure: "Check the unit of the column: it seems {factor} times too large. The turnover is held until somebody decides.",
    ofCell: ["ratio"],
    many: { what: "The turnover a worker is not possible; divided by {factor} it would be." },
  },
  "V14/unit-too-small": {
    what: "A turnover of {ratio} EUR a worker is not possible; multiplied by {factor} it would be.",
    expected,
    cure: "Check the unit of the column: it seems {factor} times too small. The turnover is held until somebody decides.",
    ofCell: ["ratio"],
    many: { what: "The turnover a worker is not possible; multiplied by {factor} it would be." },
  },
  "V14/unusual": {
    what: "A turnover of {ratio} EUR a worker is unusual.",
    expected,
    cure: "Check the turnover and the number of workers; say so in the note if they are right.",
    ofCell: ["ratio"],
    many: { what: "The turnover a worker is unusual." },
  },
  "V14/unlikely-enterprise": {
    what: "A turnover of {ratio} EUR a worker is hardly possible for one enterprise.",
    expected,
    cure: "Check the turnover, its unit and the number of workers; say so in the note if they are right.",
    ofCell: ["ratio"],
    many: { what: "The turnover a worker is hardly possible for these enterprises." },
  },
} as const satisfies Messages;

type Band = typeof possible | typeof usual;

const isWithin = (ratio: Decimal, { low, high }: Band): boolean =>
  compare(ratio, low) >= 0 && compare(ratio, high) <= 0;

/** The factor that brings the ratio into the usual band, else into the possible one; null where none does. */
const likelyFactor = (ratio: Decimal, isHigh: boolean): Decimal | null => {
  const scaled = (factor: Decimal): Decimal => (isHigh ? divide(ratio, factor, 6) : multiply(ratio, factor));
  for (const band of [usual, possible]) {
    const found = factors.find((factor) => isWithin(scaled(factor), band));
    if (found !== undefined) return found;
  }
  return null;
};

const judgeRatio = (ratio: Decimal, turnover: Figure): readonly Finding[] => {
  const { address, raw, indicator } = turnover.cell;
  const place: FindingPlace = { severity: "HOLD", level: "record", address, indicator, raw, keepsOut: [turnover.key] };
  const shown = divide(ratio, decimal(1), 2);
  if (isWithin(ratio, usual)) return [];
  if (isWithin(ratio, possible)) {
    const warn: FindingPlace = { ...place, severity: "WARN", keepsOut: [] };
    return [makeFinding(messages, "V14/unusual", warn, { ratio: shown, ...usual })];
  }
  const isHigh = compare(ratio, possible.high) > 0;
  const factor = likelyFactor(ratio, isHigh);
  if (factor === null) return [makeFinding(messages, "V14/impossible", place, { ratio: shown, ...possible })];
  const code = isHigh ? "V14/unit-too-large" : "V14/unit-too-small";
  return [makeFinding(messages, code, place, { ratio: shown, factor, ...possible })];
};

/** Turnover a worker in euro; null where it cannot be computed. */
const ratioOf = (context: RuleContext, { figures }: FigureGroup): { ratio: Decimal; turnover: Figure } | null => {
  const turnover = figures.get("TURN");
  const workers = figures.get("WRK_TOTAL");
  const { currency } = context.ret.terms;
  if (turnover === undefined || workers === undefined || currency === null || compare(workers.value, zero) <= 0)
    return null;
  const date = turnover.record.reference?.date ?? null;
  const rate = unitsPerEuro(context, date === null ? context.year : yearOf(date), currency);
  if (rate === null || compare(rate, zero) <= 0) return null;
  return { ratio: divide(turnover.value, multiply(workers.value, rate), 6), turnover };
};

const checkGroup = (context: RuleContext, group: FigureGroup): readonly Finding[] => {
  const found = ratioOf(context, group);
  return found === null ? [] : judgeRatio(found.ratio, found.turnover);
};

/** One enterprise may well be unusual; their sum is judged as that of a summary return is. */
const checkEnterprise = (context: RuleContext, group: FigureGroup): readonly Finding[] => {
  const found = ratioOf(context, group);
  if (found === null || isWithin(found.ratio, possible)) return [];
  const { address, raw, indicator } = found.turnover.cell;
  const place: FindingPlace = { severity: "WARN", level: "record", address, indicator, raw };
  const params = { ratio: divide(found.ratio, decimal(1), 2), ...possible };
  return [makeFinding(messages, "V14/unlikely-enterprise", place, params)];
};

/** Turnover a worker in euro, at the average rate of the figure's own year; not computed where there is no rate. */
export const v14: Rule = {
  id: "V14",
  text: `${ruleText("V14")}; one enterprise of a register outside the first band is a WARN, outside the second nothing`,
  severities: ["HOLD", "WARN"],
  level: "record",
  thresholds: {
    possibleLow: possible.low,
    possibleHigh: possible.high,
    usualLow: usual.low,
    usualHigh: usual.high,
    factors: factors.join(" "),
  },
  messages,
  check: (context) => judgeGroups(context.ret, (group) => checkGroup(context, group)),
  checkRow: (_row, context) => judgeGroups(context.ret, (group) => checkEnterprise(context, group)),
};
