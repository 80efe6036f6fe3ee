import type { Decimal } from "../decimal/decimal.ts";
import type { Finding } from "../finding/finding.ts";
import { type FindingPlace, makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import { isCount } from "../reference/indicator.ts";
import { ruleText } from "../reference/rule-text.ts";
import type { ReturnRecord, ReturnValue } from "../return/return.ts";
import type { Rule } from "./rule.ts";
import type { RuleContext } from "./rule-context.ts";

const messages = {
  "V03/malformed": {
    what: "{raw} is no number in any number format: its groups of digits do not fit.",
    expected: "a number in the format of the file: 1.234,5 or 1,234.5 or 1 234,5",
    cure: "Write the number again and send the file; it is never guessed.",
    ofCell: ["raw"],
    many: {
      what: "The cells hold no number in any number format: their groups of digits do not fit.",
      cure: "Write the numbers again and send the file; they are never guessed.",
    },
  },
  "V03/malformed-likely": {
    what: "{raw} is no number in any number format: its groups of digits do not fit.",
    expected: "a number in the format of the file; {proposal} is likely meant",
    cure: "Write the number again and send the file; it is never guessed.",
    ofCell: ["raw", "proposal"],
    many: {
      what: "The cells hold no number in any number format: their groups of digits do not fit.",
      expected: "numbers in the format of the file: 1.234,5 or 1,234.5 or 1 234,5",
      cure: "Write the numbers again and send the file; they are never guessed.",
    },
  },
  "V03/decimal-comma": {
    what: "{raw} has a decimal comma, which the numbers of this file do not have.",
    expected: "a number in the format of the file; {proposal} is likely meant",
    cure: "Write the number with the signs of the file, or declare the number format above the table (for example 1.234,5).",
    ofCell: ["raw", "proposal"],
    many: {
      what: "The column uses a decimal comma, which the numbers of this file do not have.",
      expected: "numbers in the format of the file",
      cure: "Write the numbers with the signs of the file, or declare the number format above the table (for example 1.234,5).",
    },
  },
  "V03/decimal-point": {
    what: "{raw} has a decimal point, which the numbers of this file do not have.",
    expected: "a number in the format of the file; {proposal} is likely meant",
    cure: "Write the number with the signs of the file, or declare the number format above the table (for example 1,234.5).",
    ofCell: ["raw", "proposal"],
    many: {
      what: "The column uses a decimal point, which the numbers of this file do not have.",
      expected: "numbers in the format of the file",
      cure: "Write the numbers with the signs of the file, or declare the number format above the table (for example 1,234.5).",
    },
  },
  "V03/ambiguous": {
    what: "{raw} can be read in two ways.",
    expected: "a number whose format the file declares or its other cells prove",
    cure: "Declare the number format above the table (for example 1.234,5), or write the number without grouping.",
    ofCell: ["raw"],
    many: {
      what: "The numbers can be read in two ways.",
      expected: "numbers whose format the file declares or its other cells prove",
      cure: "Declare the number format above the table (for example 1.234,5), or write the numbers without grouping.",
    },
  },
  "V03/ambiguous-likely": {
    what: "{raw} can be read in two ways.",
    expected: "a number whose format the file declares or its other cells prove; {proposal} is likely meant",
    cure: "Declare the number format above the table (for example 1.234,5), or write the number without grouping.",
    ofCell: ["raw", "proposal"],
    many: {
      what: "The numbers can be read in two ways.",
      expected: "numbers whose format the file declares or its other cells prove",
      cure: "Declare the number format above the table (for example 1.234,5), or write the numbers without grouping.",
    },
  },
  "V03/not-a-number": {
    what: "{raw} is no number.",
    expected: "a number, a blank cell, - or n/a",
    cure: "Write the number alone; units belong in the header and remarks in the note.",
    ofCell: ["raw"],
    many: {
      what: "The cells hold no numbers.",
      expected: "numbers, blank cells, - or n/a",
      cure: "Write the numbers alone; units belong in the header and remarks in the note.",
    },
  },
  "V03/not-a-count": {
    what: "{raw} cannot count enterprises, memberships or persons.",
    expected: "a whole number that is not negative",
    cure: "Check the decimal sign and the column, and send the file again.",
    ofCell: ["raw"],
    many: {
      what: "The numbers cannot count enterprises, memberships or persons.",
      expected: "whole numbers that are not negative",
    },
  },
} as const satisfies Messages;

/** A sign before one or two last digits can only be decimal: three would be a group, and more are no number that people write. */
const otherSign = (raw: string): "V03/decimal-comma" | "V03/decimal-point" | null => {
  if (/^-?\d{1,3}(?:[. \u00a0\u202f'’]?\d{3})*,\d{1,2}$/.test(raw)) return "V03/decimal-comma";
  return /^-?\d{1,3}(?:[, \u00a0\u202f'’]?\d{3})*\.\d{1,2}$/.test(raw) ? "V03/decimal-point" : null;
};

const refusal = (place: FindingPlace, raw: string, reason: string, proposal: Decimal | null): Finding => {
  if (reason === "not-a-number") return makeFinding(messages, "V03/not-a-number", place, { raw });
  const isMalformed = reason === "malformed";
  if (proposal === null) return makeFinding(messages, isMalformed ? "V03/malformed" : "V03/ambiguous", place, { raw });
  const sign = isMalformed ? otherSign(raw) : null;
  if (sign !== null) return makeFinding(messages, sign, place, { raw, proposal });
  const code = isMalformed ? "V03/malformed-likely" : "V03/ambiguous-likely";
  return makeFinding(messages, code, place, { raw, proposal });
};

const isPossibleCount = (value: Decimal): boolean => !value.includes(".") && !value.startsWith("-");

const checkCell = (record: ReturnRecord, cell: ReturnValue): readonly Finding[] => {
  const { content, raw, indicator, address } = cell;
  const keepsOut = [{ row: record.row, indicator }];
  const place = { severity: "ERROR", level: "cell", address, indicator, raw, keepsOut } as const;
  if (content.kind === "refused") return [refusal(place, raw, content.reason, content.proposal)];
  if (content.kind === "number" && isCount(indicator) && !isPossibleCount(content.value)) {
    return [makeFinding(messages, "V03/not-a-count", place, { raw })];
  }
  return [];
};

const check = ({ ret }: RuleContext): readonly Finding[] =>
  ret.records.flatMap((record) => record.values.flatMap((cell) => checkCell(record, cell)));

/** A number is what the file's number format says, or it is refused. */
export const v03: Rule = {
  id: "V03",
  text: `${ruleText("V03")}; a count of enterprises, memberships or persons is whole and not negative`,
  severities: ["ERROR"],
  level: "cell",
  thresholds: {},
  messages,
  check,
  checkRow: (_row, context) => check(context),
};
