import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import { type ReferenceDate, yearOf } from "../observation/reference-date.ts";
import { referenceYears } from "../reference/reference-years.ts";
import { ruleText } from "../reference/rule-text.ts";
import { hasFigures, numberCells, wholeRow } from "../return/place-in-return.ts";
import type { ReturnRecord } from "../return/return.ts";
import type { Rule } from "./rule.ts";
import { checkThirdYear } from "./v07-stands-in-again.ts";
import { thirdYear } from "./v07-third-year.ts";

const { before: yearsBefore, after: yearsAfter } = referenceYears;

const messages = {
  ...thirdYear,
  "V07/day-not-stated": {
    what: "The figures are of {date}; the day is not stated.",
    expected: "31 December {year}, or the last day of the financial year that ends in {year}",
    cure: "Give the day if it is known; otherwise nothing is needed.",
    ofCell: ["date"],
    many: {
      what: "The dates of the figures do not state the day.",
      cure: "Give the days if they are known; otherwise nothing is needed.",
    },
  },
  "V07/other-date": {
    what: "The figures are of {date}, not of 31 December {year}.",
    expected: "31 December {year}, or the last day of the financial year that ends in {year}",
    cure: "Send newer figures when there are any; until then these stand in with flag E and their own date.",
    ofCell: ["date"],
    many: { what: "The figures are of other dates than 31 December {year}." },
  },
  "V07/undated": {
    what: "The figures do not say of which date they are.",
    expected: "31 December {year}, or the last day of the financial year that ends in {year}",
    cure: "Give the date; without one the figures stand in with flag E.",
    many: { cure: "Give the dates; without one the figures stand in with flag E." },
  },
  "V07/unreadable-date": {
    what: "{raw} is no date that the layout knows.",
    expected: "a day, a month or a year, written as the layout writes dates",
    cure: "Write the date again and send the file.",
    ofCell: ["raw"],
    many: { what: "The cells hold no dates that the layout knows.", cure: "Write the dates again and send the file." },
  },
  "V07/out-of-range": {
    what: "The figures are of {date}, too far from {year} to stand in for it.",
    expected: "a date from {first} to {last}",
    cure: "Send figures of a nearer date, or leave the row out.",
    ofCell: ["date"],
    many: {
      what: "The figures are of dates too far from {year} to stand in for it.",
      cure: "Send figures of nearer dates, or leave the rows out.",
    },
  },
} as const satisfies Messages;

const checkDate = (record: ReturnRecord, date: ReferenceDate, year: number): readonly Finding[] => {
  const address = record.reference?.address ?? wholeRow(record);
  const raw = record.reference?.raw ?? "";
  const place = { severity: "WARN", level: "record", address, raw } as const;
  const params = { date: date.text, year: String(year) };
  const ownYear = yearOf(date);
  if (ownYear < year - yearsBefore || ownYear > year + yearsAfter) {
    const range = { first: String(year - yearsBefore), last: String(year + yearsAfter) };
    const error = { ...place, severity: "ERROR", keepsOut: numberCells(record) } as const;
    return [makeFinding(messages, "V07/out-of-range", error, { ...params, ...range })];
  }
  if (date.text === `${year}-12-31`) return [];
  const isYearEnd = `${year}-12-31`.startsWith(date.text);
  return [makeFinding(messages, isYearEnd ? "V07/day-not-stated" : "V07/other-date", place, params)];
};

const checkRecord = (record: ReturnRecord, year: number): readonly Finding[] => {
  if (!hasFigures(record)) return [];
  const { reference } = record;
  if (reference?.date) return checkDate(record, reference.date, year);
  if (reference !== null && reference.raw !== "") {
    const { address, raw } = reference;
    const place = { severity: "ERROR", level: "record", address, raw, keepsOut: numberCells(record) } as const;
    return [makeFinding(messages, "V07/unreadable-date", place, { raw })];
  }
  const address = reference?.address ?? wholeRow(record);
  const place = { severity: "WARN", level: "record", address } as const;
  return [makeFinding(messages, "V07/undated", place, { year: String(year) })];
};

/** Every row with figures says of which date they are, once a row. */
export const v07: Rule = {
  id: "V07",
  text: `${ruleText("V07")}; undated figures are a WARN, a date that cannot be read is an ERROR; a value that stands in for a third year in a row is a HOLD`,
  severities: ["ERROR", "HOLD", "WARN"],
  level: "record",
  thresholds: { yearsBefore: String(yearsBefore), yearsAfter: String(yearsAfter) },
  messages,
  needsNoAnswer: {
    "V07/day-not-stated": "the date is coarse and its year is the right one",
    "V07/other-date": "the figure stands in under its own date, which is known and shown, with flag E",
  },
  check: ({ ret, year }) => ret.records.flatMap((record) => checkRecord(record, year)),
  // What the rows of one date have in common is said once, of their sum.
  checkRow: ({ record }, { year }) => checkRecord(record, year).filter(({ severity }) => severity === "ERROR"),
  checkNeighbours: checkThirdYear,
};
