import type { Finding } from "../finding/finding.ts";
import { type FindingPlace, makeFinding } from "../finding/make-finding.ts";
import { ruleText } from "../reference/rule-text.ts";
import type { FigureGroup } from "../return/figure-group.ts";
import { judgeGroups } from "./judge-groups.ts";
import type { Rule } from "./rule.ts";
import type { RuleContext } from "./rule-context.ts";
import { compareAcrossRows } from "./v14-across-rows.ts";
import { v14Bands } from "./v14-bands.ts";
import { v14Messages } from "./v14-messages.ts";
import { ratioOfGroup } from "./v14-ratio-of-group.ts";
import { v14Verdict } from "./v14-verdict.ts";

const { possible, usual, factors } = v14Bands;

const checkGroup = (context: RuleContext, group: FigureGroup): readonly Finding[] => {
  const found = ratioOfGroup(context, group);
  const verdict = found === null ? null : v14Verdict(found.ratio);
  if (found === null || verdict === null) return [];
  const { cell, key } = found.turnover;
  const { address, raw, indicator } = cell;
  const hold: FindingPlace = { severity: "HOLD", level: "record", address, indicator, raw, keepsOut: [key] };
  const params = { ratio: verdict.ratio };
  if (verdict.kind === "unusual") {
    const warn: FindingPlace = { ...hold, severity: "WARN", keepsOut: [] };
    return [makeFinding(v14Messages, "V14/unusual", warn, { ...params, ...usual })];
  }
  if (verdict.kind === "impossible")
    return [makeFinding(v14Messages, "V14/impossible", hold, { ...params, ...possible })];
  const code = verdict.kind === "unit-too-large" ? "V14/unit-too-large" : "V14/unit-too-small";
  return [makeFinding(v14Messages, code, hold, { ...params, factor: verdict.factor, ...possible })];
};

/** One enterprise may well be unusual; their sum is judged as that of a summary return is. */
const checkEnterprise = (context: RuleContext, group: FigureGroup): readonly Finding[] => {
  const found = ratioOfGroup(context, group);
  const verdict = found === null ? null : v14Verdict(found.ratio);
  if (found === null || verdict === null || verdict.kind === "unusual") return [];
  const { address, raw, indicator } = found.turnover.cell;
  const place: FindingPlace = { severity: "WARN", level: "record", address, indicator, raw };
  return [makeFinding(v14Messages, "V14/unlikely-enterprise", place, { ratio: verdict.ratio, ...possible })];
};

const check = (context: RuleContext): readonly Finding[] => {
  const inRows = judgeGroups(context.ret, (group) => checkGroup(context, group));
  return [...inRows, ...compareAcrossRows(context, inRows)];
};

/** Turnover a worker in euro, at the average rate of the figure's own year; not computed where there is no rate. */
export const v14: Rule = {
  id: "V14",
  text: `${ruleText("V14")}; one enterprise of a register outside the first band is a WARN, outside the second nothing; turnover and workers of the same enterprises in different rows (a total and its parts, or two breakdowns) are compared where the breakdowns are complete, agree and are of one date, the narrowest first, and a HOLD is on every turnover among them`,
  severities: ["HOLD", "WARN"],
  level: "record",
  thresholds: {
    possibleLow: possible.low,
    possibleHigh: possible.high,
    usualLow: usual.low,
    usualHigh: usual.high,
    factors: factors.join(" "),
  },
  messages: v14Messages,
  check,
  checkRow: (_row, context) => judgeGroups(context.ret, (group) => checkEnterprise(context, group)),
};
