import { compare, decimal } from "../decimal/decimal.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import { ruleText } from "../reference/rule-text.ts";
import type { RegisterRecord } from "../register/register-record.ts";
import { type Figure, figuresOf } from "../return/figure-group.ts";
import { isOfOneDate } from "../return/is-of-one-date.ts";
import { numberCells } from "../return/place-in-return.ts";
import { dimensionText } from "../return/record-key.ts";
import type { ReturnRecord } from "../return/return.ts";
import type { Rule } from "./rule.ts";
import type { RuleContext } from "./rule-context.ts";

const one = decimal(1);

const messages = {
  "V10/more-than-all": {
    what: "{indicator} is {value}, more than the {total} enterprises in all.",
    expected: "{indicator} of at most ENT_TOTAL",
    cure: "Correct the one that is wrong. Until then neither counts.",
    ofCell: ["value", "total"],
    many: { what: "{indicator} is more than the enterprises in all." },
  },
  "V10/more-than-all-on-other-date": {
    what: "{indicator} is {value} on one date, more than the {total} enterprises in all on another.",
    expected: "{indicator} of at most ENT_TOTAL",
    cure: "Check both figures and their dates; say so in the note if they are right.",
    ofCell: ["value", "total"],
    many: { what: "{indicator} is more on one date than the enterprises in all on another." },
  },
  "V10/more-than-registered": {
    what: "There are {value} enterprises, more than the {registered} that the country has registered.",
    expected: "ENT_TOTAL of at most ENT_REGISTERED",
    cure: "Check both figures, their scopes and dates; say so in the note if they are right.",
    ofCell: ["value", "registered"],
    many: { what: "There are more enterprises than the country has registered." },
  },
  "V10/not-one-enterprise": {
    what: "The row is of one enterprise, but says that it is of {value}.",
    expected: "1, or a row that names no enterprise",
    cure: "Correct the number, or remove the identifier and the name if the row is of several enterprises.",
    ofCell: ["value"],
    many: { what: "The rows are of one enterprise each, but say that they are of another number." },
  },
} as const satisfies Messages;

const subject = (record: ReturnRecord): string => {
  const { type, area, activity, perimeter, breakdown } = record;
  const of = [type.code, area.code, activity.code, perimeter.code, breakdown?.dimension, breakdown?.member];
  return [...of, dimensionText(record)].join("|");
};

const exceeds = (part: Figure, whole: Figure): boolean =>
  subject(part.record) === subject(whole.record) && compare(part.value, whole.value) > 0;

const placeOf = ({ cell }: Figure) =>
  ({ level: "record", address: cell.address, indicator: cell.indicator, raw: cell.raw }) as const;

const againstAll = (part: Figure, total: Figure): Finding => {
  const params = { indicator: part.indicator, value: part.value, total: total.value };
  if (!isOfOneDate(part.record, total.record)) {
    return makeFinding(messages, "V10/more-than-all-on-other-date", { ...placeOf(part), severity: "WARN" }, params);
  }
  const place = { ...placeOf(part), severity: "ERROR", keepsOut: [total.key, part.key] } as const;
  return makeFinding(messages, "V10/more-than-all", place, params);
};

const check = (figures: readonly Figure[]): readonly Finding[] => {
  const totals = figures.filter((one) => one.indicator === "ENT_TOTAL");
  const parts = figures.filter((one) => one.indicator === "ENT_ACTIVE" || one.indicator === "ENT_SME");
  const registers = figures.filter((one) => one.indicator === "ENT_REGISTERED" && one.record.scope.code === "NAT");
  return totals.flatMap((total) => [
    ...parts
      .filter((part) => part.record.scope.code === total.record.scope.code && exceeds(part, total))
      .map((part) => againstAll(part, total)),
    ...registers
      .filter((register) => exceeds(total, register))
      .map((register) => {
        const params = { value: total.value, registered: register.value };
        return makeFinding(messages, "V10/more-than-registered", { ...placeOf(total), severity: "WARN" }, params);
      }),
  ]);
};

const checkRow = ({ kind, record }: RegisterRecord, { ret }: RuleContext): readonly Finding[] => {
  const total = figuresOf(ret).find(({ indicator }) => indicator === "ENT_TOTAL");
  if (kind !== "enterprise" || total === undefined || total.value === one) return [];
  const place = { ...placeOf(total), severity: "ERROR", keepsOut: numberCells(record) } as const;
  return [makeFinding(messages, "V10/not-one-enterprise", place, { value: total.value })];
};

/** Active and small enterprises are some of all enterprises, and those some of the registered. */
export const v10: Rule = {
  id: "V10",
  text: `${ruleText("V10")}; a row of a register that names an enterprise is of one`,
  severities: ["ERROR", "WARN"],
  level: "record",
  thresholds: {},
  messages,
  check: ({ ret }) => check(figuresOf(ret)),
  checkRow,
};
