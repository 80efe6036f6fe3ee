import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import { ruleText } from "../reference/rule-text.ts";
import { type Figure, figuresOf } from "../return/figure-group.ts";
import { recordKey } from "../return/record-key.ts";
import type { ReturnRecord } from "../return/return.ts";
import type { Rule } from "./rule.ts";

const messages = {
  "V33/given-twice": {
    what: "{indicator} of {type} was given before, in row {row}: {first} there, {second} here.",
    expected: "one value for one type, area, activity, scope and perimeter",
    cure: "Leave one of the two, or say what distinguishes them. Until then neither counts.",
    ofCell: ["type", "row", "first", "second"],
    many: {
      what: "{indicator} of one thing was given before, in another row.",
      cure: "Leave one of each two, or say what distinguishes them. Until then neither counts.",
    },
  },
} as const satisfies Messages;

const isKnown = ({ type, area, activity, scope, perimeter }: ReturnRecord): boolean =>
  [type, area, activity, scope, perimeter].every((one) => one.code !== null);

const check = (figures: readonly Figure[]): readonly Finding[] => {
  const firsts = new Map<string, Figure>();
  return figures.flatMap((figure) => {
    const { record, indicator, cell } = figure;
    if (!isKnown(record)) return [];
    const key = `${recordKey(record)}|${indicator}`;
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, figure);
      return [];
    }
    const { address, raw } = cell;
    const keepsOut = [first.key, figure.key];
    const place = { severity: "ERROR", level: "record", address, indicator, raw, keepsOut } as const;
    const params = {
      indicator,
      type: record.type.raw || (record.type.code ?? ""),
      row: String(first.record.row),
      first: first.cell.raw,
      second: raw,
    };
    return [makeFinding(messages, "V33/given-twice", place, params)];
  });
};

/** One thing has one value. Several rows of one thing are one record when they fill different columns. */
export const v33: Rule = {
  id: "V33",
  text: `${ruleText("V33")}; the date is no part of the key, and a blank cell gives nothing`,
  severities: ["ERROR"],
  level: "record",
  thresholds: {},
  messages,
  check: ({ ret }) => check(figuresOf(ret)),
};
