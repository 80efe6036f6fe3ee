import type { Figure } from "../return/figure-group.ts";
import type { ReturnRecord } from "../return/return.ts";
import { unknownBreakdown } from "../return/unknown-breakdown.ts";
import { areOfOneDate } from "./are-of-one-date.ts";
import { divisions, type Population, populationsOfTable, widerCodes } from "./populations-of-table.ts";
import { type CubeDimension, type CubeIndex, cubeDimensions, indexCube } from "./v05-cube-index.ts";

type Varied = readonly CubeDimension[];

/** Rows that make up one population of a table: its own row, or all its parts in one division. */
export interface CompleteBreakdown {
  /** What the rows divide the population by; nothing for its own row. */
  readonly varied: Varied;
  readonly figures: readonly Figure[];
}

interface Table {
  readonly indicator: string;
  readonly index: CubeIndex;
  readonly byRecord: ReadonlyMap<ReturnRecord, Figure>;
  readonly isKeptOut: (figure: Figure) => boolean;
}

/** It may be the missing part of any breakdown. */
const isUnknown = (record: ReturnRecord): boolean =>
  record.breakdown?.dimension === unknownBreakdown ||
  cubeDimensions.some((one) => record[one].code === null) ||
  Object.values(record.dimensions ?? {}).some(({ code }) => code === null);

const saysIn = (record: ReturnRecord, indicator: string, kind: string): boolean =>
  record.values.some((one) => one.indicator === indicator && one.content.kind === kind);

const isWithin = (some: Varied, varied: Varied): boolean => some.every((one) => varied.includes(one));

const partText = (record: ReturnRecord, varied: Varied): string =>
  JSON.stringify(varied.map((one) => record[one].code));

/** The part itself and every wider one that contains it. */
const widerParts = (record: ReturnRecord, varied: Varied): readonly string[] =>
  varied
    .reduce<readonly (readonly string[])[]>(
      (all, one) => all.flatMap((codes) => widerCodes(record, one).map((code) => [...codes, code])),
      [[]],
    )
    .map((codes) => JSON.stringify(codes));

/** Whether every part that a row of the population names, in these dimensions or in one of them, is among those answered. */
const areAll = (answered: readonly ReturnRecord[], varied: Varied, { rowsBy }: Population): boolean =>
  divisions
    .filter((some) => isWithin(some, varied))
    .every((some) => {
      const given = new Set(answered.map((one) => partText(one, some)));
      return (rowsBy.get(some.join()) ?? []).every((row) => widerParts(row, some).some((one) => given.has(one)));
    });

const ownRow = ({ index, byRecord, isKeptOut }: Table, { like }: Population): readonly CompleteBreakdown[] => {
  const figures = index.partsIn(like, []).flatMap((row) => byRecord.get(row) ?? []);
  return figures.length === 1 && !figures.some(isKeptOut) ? [{ varied: [], figures }] : [];
};

const dividedBy = (table: Table, population: Population, varied: Varied): readonly CompleteBreakdown[] => {
  const { index, byRecord, indicator, isKeptOut } = table;
  const parts = index.partsIn(population.like, varied);
  const figures = parts.flatMap((row) => byRecord.get(row) ?? []);
  const records = figures.map(({ record }) => record);
  const isDivided = varied.every((one) => new Set(records.map((record) => record[one].code)).size > 1);
  if (!isDivided || figures.some(isKeptOut) || !areOfOneDate(records)) return [];
  const isRepeated = new Set(records.map((one) => partText(one, varied))).size < records.length;
  const byLess = divisions.filter((some) => some.length < varied.length && isWithin(some, varied));
  if (isRepeated || byLess.some((some) => index.partsIn(population.like, some).some((row) => byRecord.has(row))))
    return [];
  const answered = parts.filter((row) => byRecord.has(row) || saysIn(row, indicator, "dash"));
  return areAll(answered, varied, population) ? [{ varied, figures }] : [];
};

/**
 * Which rows of one table make up each of its populations for one indicator, by type, area and activity. A division is
 * complete where it has two parts or more, and every part that any row within the population names has a number or a
 * dash, each once, of one date and none kept out; by two dimensions at once only where neither alone divides it.
 */
export const completeBreakdowns = (
  records: readonly ReturnRecord[],
  figures: readonly Figure[],
  isKeptOut: (figure: Figure) => boolean,
): ReadonlyMap<string, readonly CompleteBreakdown[]> => {
  const plain = records.filter((one) => one.breakdown === null);
  const indicator = figures[0]?.indicator;
  if (indicator === undefined || records.some(isUnknown)) return new Map();
  const byRecord = new Map(figures.map((one) => [one.record, one]));
  const index = indexCube(plain, (record) => byRecord.has(record));
  const table = { indicator, index, byRecord, isKeptOut };
  return new Map(
    [...populationsOfTable(plain)].map(([key, population]) => {
      const isUnread = index.partsIn(population.like, []).some((row) => saysIn(row, indicator, "refused"));
      const found = [
        ...ownRow(table, population),
        ...divisions
          .filter((varied) => varied.every((one) => population.like[one].code === "_T"))
          .flatMap((varied) => dividedBy(table, population, varied)),
      ];
      return [key, isUnread ? [] : found];
    }),
  );
};
