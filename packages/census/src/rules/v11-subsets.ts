import { compare, decimal, multiply } from "../decimal/decimal.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import { figureRelations } from "../reference/figure-relations.ts";
import { ruleText } from "../reference/rule-text.ts";
import { type FigureGroup } from "../return/figure-group.ts";
import { judgeGroups } from "./judge-groups.ts";
import type { Rule } from "./rule.ts";

const { subsets: pairs } = figureRelations;

const fullTimeShare = decimal(figureRelations.fullTimeShare);

const messages = {
  "V11/subset-exceeds-set": {
    what: "{part} is {value}, more than {whole} with {total}.",
    expected: "{part} of at most {whole}",
    cure: "Correct the one that is wrong. Until then neither counts.",
    ofCell: ["value", "total"],
    many: { what: "{part} is more than {whole}." },
  },
  "V11/full-time-exceeds-persons": {
    what: "There are {value} full-time equivalents for {total} persons.",
    expected: "at most {share} full-time equivalents a person",
    cure: "Check both figures; say so in the note if they are right.",
    ofCell: ["value", "total"],
    many: { what: "There are too many full-time equivalents for the persons." },
  },
} as const satisfies Messages;

const checkPair = ({ figures }: FigureGroup, [part, whole]: (typeof pairs)[number]): readonly Finding[] => {
  const inside = figures.get(part);
  const around = figures.get(whole);
  if (inside === undefined || around === undefined || compare(inside.value, around.value) <= 0) return [];
  const { cell } = inside;
  const keepsOut = [around.key, inside.key];
  const place = {
    severity: "ERROR",
    level: "record",
    address: cell.address,
    indicator: part,
    raw: cell.raw,
    keepsOut,
  } as const;
  const params = { part, whole, value: inside.value, total: around.value };
  return [makeFinding(messages, "V11/subset-exceeds-set", place, params)];
};

const checkFullTime = ({ figures }: FigureGroup): readonly Finding[] => {
  const fullTime = figures.get("WRK_FTE");
  const persons = figures.get("WRK_TOTAL");
  if (fullTime === undefined || persons === undefined) return [];
  if (compare(fullTime.value, multiply(persons.value, fullTimeShare)) <= 0) return [];
  const { address, raw, indicator } = fullTime.cell;
  const place = { severity: "WARN", level: "record", address, indicator, raw } as const;
  const params = { value: fullTime.value, total: persons.value, share: fullTimeShare };
  return [makeFinding(messages, "V11/full-time-exceeds-persons", place, params)];
};

const checkGroup = (group: FigureGroup): readonly Finding[] => [
  ...pairs.flatMap((pair) => checkPair(group, pair)),
  ...checkFullTime(group),
];

/** A subset is not larger than its set, on one date and in one scope. */
export const v11: Rule = {
  id: "V11",
  text: `${ruleText("V11")}; WRK_MBR_F <= WRK_MBR and <= WRK_F`,
  severities: ["ERROR", "WARN"],
  level: "record",
  thresholds: { fullTimeShare },
  messages,
  check: ({ ret }) => judgeGroups(ret, checkGroup),
  checkRow: (_row, { ret }) => judgeGroups(ret, checkGroup),
};
