import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import { ruleText } from "../reference/rule-text.ts";
import { hasFigures, numberCells } from "../return/place-in-return.ts";
import type { ReturnRecord } from "../return/return.ts";
import type { Rule } from "./rule.ts";

const messages = {
  "V37/after-receipt": {
    what: "The figures are of {date}, but the file came on {received}.",
    expected: "a date that is not later than {received}",
    cure: "Correct the date and send the file again.",
    ofCell: ["date"],
    many: {
      what: "The figures are of dates after the day on which the file came, {received}.",
      cure: "Correct the dates and send the file again.",
    },
  },
} as const satisfies Messages;

const checkRecord = (record: ReturnRecord, received: string): readonly Finding[] => {
  const { reference } = record;
  const date = reference?.date;
  if (!reference || !date || !hasFigures(record)) return [];
  // A month or year has begun by the day of receipt; only one that begins later is impossible.
  if (date.text <= received.slice(0, date.text.length)) return [];
  const { address, raw } = reference;
  const place = { severity: "ERROR", level: "record", address, raw, keepsOut: numberCells(record) } as const;
  return [makeFinding(messages, "V37/after-receipt", place, { date: date.text, received })];
};

/** Nobody can report what has not been yet. */
export const v37: Rule = {
  id: "V37",
  text: ruleText("V37"),
  severities: ["ERROR"],
  level: "record",
  thresholds: {},
  messages,
  check: ({ ret, receivedOn }) => ret.records.flatMap((record) => checkRecord(record, receivedOn)),
  checkRow: ({ record }, { receivedOn }) => checkRecord(record, receivedOn),
};
