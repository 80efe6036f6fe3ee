import type { Decimal } from "../decimal/decimal.ts";
import type { CellKey } from "../finding/finding.ts";
import { isOfOneDate } from "./is-of-one-date.ts";
import { dateText, recordKey } from "./record-key.ts";
import type { Return, ReturnRecord, ReturnValue } from "./return.ts";
import { valueInUnits } from "./value-in-units.ts";

/** One number of a return with its row and cell. */
export interface Figure {
  readonly indicator: string;
  /** In units, after any multiplier. */
  readonly value: Decimal;
  readonly record: ReturnRecord;
  readonly cell: ReturnValue;
  readonly key: CellKey;
}

/** The numbers that describe one thing on one date, from however many rows: only these may be held against each other. */
export interface FigureGroup {
  /** The group's first row. */
  readonly record: ReturnRecord;
  /** By indicator; the first where one is given twice, which V33 reports. */
  readonly figures: ReadonlyMap<string, Figure>;
}

/** All numbers of a return, in the order of the file. */
export const figuresOf = (ret: Return): readonly Figure[] =>
  ret.records.flatMap((record) =>
    record.values.flatMap((cell) => {
      const value = valueInUnits(ret, cell);
      const { indicator } = cell;
      return value === null ? [] : [{ indicator, value, record, cell, key: { row: record.row, indicator } }];
    }),
  );

/** One row of each date that no other row tells more precisely. */
const finestDates = (figures: readonly Figure[]): readonly ReturnRecord[] => {
  const byDate = new Map(figures.map(({ record }) => [dateText(record), record]));
  const isFinest = (one: ReturnRecord): boolean =>
    ![...byDate.values()].some((other) => isOfOneDate(one, other) && dateText(other).length > dateText(one).length);
  return [...byDate.values()].filter(isFinest);
};

const groupOf = (figures: readonly Figure[]): readonly FigureGroup[] => {
  const [first] = figures;
  if (first === undefined) return [];
  const byIndicator = new Map<string, Figure>();
  for (const figure of figures) {
    if (!byIndicator.has(figure.indicator)) byIndicator.set(figure.indicator, figure);
  }
  return [{ record: first.record, figures: byIndicator }];
};

const groupsOf = (ret: Return): readonly FigureGroup[] => {
  const figures = figuresOf(ret);
  if (ret.records.length === 1) return groupOf(figures);
  return [...Map.groupBy(figures, ({ record }) => recordKey(record)).values()].flatMap((ofThing) =>
    finestDates(ofThing).flatMap((date) => groupOf(ofThing.filter(({ record }) => isOfOneDate(record, date)))),
  );
};

/** Several rules ask for the groups of one return; a register asks for those of each row. */
const grouped = new WeakMap<Return, readonly FigureGroup[]>();

/**
 * The numbers of a return grouped by what they describe and their date; a number of a coarser date ("2021") is in the
 * group of every finer one that it may be of ("2021-12-31"), so that two numbers may stand together in two groups.
 */
export const figureGroups = (ret: Return): readonly FigureGroup[] => {
  const known = grouped.get(ret);
  if (known !== undefined) return known;
  const groups = groupsOf(ret);
  grouped.set(ret, groups);
  return groups;
};
