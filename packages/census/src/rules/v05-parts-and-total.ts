import type { CellKey, Finding } from "../finding/finding.ts";
import { isAddable } from "../reference/indicator.ts";
import { ruleText } from "../reference/rule-text.ts";
import { type Figure, figuresOf } from "../return/figure-group.ts";
import type { Return, ReturnRecord } from "../return/return.ts";
import { unknownBreakdown } from "../return/unknown-breakdown.ts";
import type { Rule } from "./rule.ts";
import { tableOfRecord } from "./table-of-record.ts";
import { compareBreakdowns } from "./v05-breakdowns.ts";
import { compareParts } from "./v05-compare.ts";
import { compareCube } from "./v05-cube.ts";
import { compareDivisions } from "./v05-disagreeing.ts";
import { checkDivided } from "./v05-divided.ts";
import { v05Messages } from "./v05-messages.ts";
import { v05RegisterMessages } from "./v05-register-messages.ts";
import { roundedDigits, roundingShare } from "./v05-tolerance.ts";
import { compareTotals } from "./v05-totals.ts";

/** Rows of one scope and perimeter; figures of two scopes or perimeters are never held against each other. */
const frameOf = (record: ReturnRecord): string => `${record.scope.code}|${record.perimeter.code}`;

const isPlain = (record: ReturnRecord): boolean => record.breakdown === null;

/** A row that nobody understands may be the missing part: V02 asks about it first. */
const isUnknown = (record: ReturnRecord): boolean =>
  record.type.code === null ||
  record.area.code === null ||
  record.activity.code === null ||
  Object.values(record.dimensions ?? {}).some(({ code }) => code === null) ||
  record.breakdown?.dimension === unknownBreakdown;

const checkIndicator = (
  ret: Return,
  records: readonly ReturnRecord[],
  figures: readonly Figure[],
): readonly Finding[] => {
  const byRecord = new Map<ReturnRecord, Figure>();
  for (const figure of figures) if (!byRecord.has(figure.record)) byRecord.set(figure.record, figure);
  const figureIn = (record: ReturnRecord): Figure | null => byRecord.get(record) ?? null;
  const isUnderstood = !figures.some((one) => isUnknown(one.record));
  const hasNumber = (record: ReturnRecord): boolean => byRecord.has(record);
  const comparisons = isUnderstood
    ? [...compareCube(records.filter(isPlain), hasNumber), ...compareBreakdowns(records)]
    : [];
  return comparisons
    .map((comparison) => compareParts(ret, comparison, figureIn))
    .filter((one) => one !== null)
    .concat(compareTotals(figures));
};

const cellText = ({ row, indicator }: CellKey): string => `${row} ${indicator}`;

const groupsOf = (figures: readonly Figure[], keyOf: (record: ReturnRecord) => string) =>
  Map.groupBy(figures, (one) => `${keyOf(one.record)}|${one.indicator}`);

const check = (ret: Return): readonly Finding[] => {
  const figures = figuresOf(ret).filter((one) => isAddable(one.indicator));
  const byTable = Map.groupBy(ret.records, tableOfRecord);
  const tables = [...groupsOf(figures, tableOfRecord).values()].map((group) => ({
    group,
    records: group[0] === undefined ? [] : (byTable.get(tableOfRecord(group[0].record)) ?? []),
  }));
  const inTables = tables.flatMap(({ group, records }) => checkIndicator(ret, records, group));
  const isWhole = byTable.size === new Set(ret.records.map(frameOf)).size;
  const divided = isWhole ? [] : [...groupsOf(figures, frameOf).values()].flatMap((group) => checkDivided(ret, group));
  const found = inTables.concat(divided);
  const keptOut = new Set(found.flatMap(({ keepsOut }) => keepsOut.map(cellText)));
  const isKeptOut = ({ key }: Figure): boolean => keptOut.has(cellText(key));
  return found.concat(tables.flatMap(({ group, records }) => compareDivisions(ret, records, group, isKeptOut)));
};

/**
 * The parts make up the total, in every dimension that a return breaks down. A remainder needs a type that the roll-up
 * can put it under, so blank parts leave one by type, area and activity, and none in the sender's own breakdowns, where
 * a difference among blank cells is a loss.
 */
export const v05: Rule = {
  id: "V05",
  text: `${ruleText("V05")}; in the sender's own breakdowns (sectors, branches) a blank part leaves no remainder and a difference is an ERROR; a type that contains other types of the return is their total; parts by sex, size and origin that are not all given, or of which one is blank, may only be less than their total; parts of another date than the total, and another total of another date, are a WARN; two complete breakdowns of one thing that has no total make up the same; dates are compared at the coarser precision of the two; counts are exact unless flagged E or U and ending in zeros, and then no coarser than the third digit of the total, amounts are rounded to the last digit written; the total row of a register is the sum of all rows of its labels, or of those since the total row before it`,
  severities: ["ERROR", "WARN"],
  level: "record",
  thresholds: { roundedDigits: String(roundedDigits), roundingShare },
  messages: { ...v05Messages, ...v05RegisterMessages },
  needsNoAnswer: {
    "V05/rounded": "the difference is no larger than the rounding that the figures state",
    "V05/breakdowns-rounded": "the difference is no larger than the rounding that the figures state",
    "V05/remainder": "the remainder is known, counts, and has flag E",
  },
  check: ({ ret }) => check(ret),
};
