import { compare, subtract, sum } from "../decimal/decimal.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import { figureRelations } from "../reference/figure-relations.ts";
import { ruleText } from "../reference/rule-text.ts";
import { type FigureGroup } from "../return/figure-group.ts";
import { judgeGroups } from "./judge-groups.ts";
import type { Rule } from "./rule.ts";

const { workerParts: parts } = figureRelations;

const messages = {
  "V08/parts-exceed-total": {
    what: "Members, employees and contractors add up to {sum} workers, more than the total of {total}.",
    expected: "WRK_TOTAL = WRK_MBR + WRK_EMP + WRK_DC",
    cure: "Correct the total or its parts; producers, volunteers and subsidiaries are not among them.",
    ofCell: ["sum", "total"],
    many: { what: "Members, employees and contractors add up to more workers than the totals say." },
  },
  "V08/parts-differ": {
    what: "Members, employees and contractors add up to {sum} workers, the total says {total}.",
    expected: "WRK_TOTAL = WRK_MBR + WRK_EMP + WRK_DC",
    cure: "Correct the total or its parts; producers, volunteers and subsidiaries are not among them.",
    ofCell: ["sum", "total"],
    many: { what: "Members, employees and contractors do not add up to the total of workers." },
  },
  "V08/unexplained": {
    what: "{rest} of {total} workers are neither employees nor given as members or contractors.",
    expected: "the number of worker-members beside the employees",
    cure: "Say what they are; unpaid officers and volunteers do not count as workers.",
    ofCell: ["rest", "total"],
    many: { what: "Some workers are neither employees nor given as members or contractors." },
  },
} as const satisfies Messages;

const checkGroup = ({ figures }: FigureGroup): readonly Finding[] => {
  const total = figures.get("WRK_TOTAL");
  const stated = parts.map((code) => figures.get(code)).filter((one) => one !== undefined);
  if (total === undefined || stated.length === 0) return [];
  const { cell, value } = total;
  const added = sum(stated.map((one) => one.value));
  const difference = compare(added, value);
  if (difference === 0) return [];
  const place = { level: "record", address: cell.address, indicator: cell.indicator, raw: cell.raw } as const;
  if (difference > 0 || stated.length === parts.length) {
    const error = { ...place, severity: "ERROR", keepsOut: [total, ...stated].map((one) => one.key) } as const;
    const code = difference > 0 ? "V08/parts-exceed-total" : "V08/parts-differ";
    return [makeFinding(messages, code, error, { sum: added, total: value })];
  }
  if (figures.has("WRK_MBR") || !figures.has("WRK_EMP")) return [];
  const params = { rest: subtract(value, added), total: value };
  return [makeFinding(messages, "V08/unexplained", { ...place, severity: "QUERY" }, params)];
};

/** Workers are members, employees and contractors, and nobody else. */
export const v08: Rule = {
  id: "V08",
  text: ruleText("V08"),
  severities: ["ERROR", "QUERY"],
  level: "record",
  thresholds: {},
  messages,
  check: ({ ret }) => judgeGroups(ret, checkGroup),
  checkRow: (_row, { ret }) => judgeGroups(ret, checkGroup),
};
