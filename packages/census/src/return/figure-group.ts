import type { Decimal } from "../decimal/decimal.ts";
import type { CellKey } from "../finding/finding.ts";
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

/** The numbers of a return grouped by what they describe and their date. */
export const figureGroups = (ret: Return): readonly FigureGroup[] => {
  const groups = new Map<string, { record: ReturnRecord; figures: Map<string, Figure> }>();
  for (const figure of figuresOf(ret)) {
    const key = `${recordKey(figure.record)}|${dateText(figure.record)}`;
    const group = groups.get(key) ?? { record: figure.record, figures: new Map<string, Figure>() };
    if (!group.figures.has(figure.indicator)) group.figures.set(figure.indicator, figure);
    groups.set(key, group);
  }
  return [...groups.values()];
};
