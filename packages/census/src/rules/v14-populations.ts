import type { Figure } from "../return/figure-group.ts";
import type { ReturnRecord } from "../return/return.ts";
import { type CompleteBreakdown, completeBreakdowns } from "./complete-breakdowns.ts";
import { populationsOfTable, widerCodes } from "./populations-of-table.ts";
import { cubeDimensions } from "./v05-cube-index.ts";

/** A population of one table whose turnover and workers are both known, from whatever rows. */
export interface V14Population {
  /** How narrow it is: a population within another has more. */
  readonly depth: number;
  /** The ways in which the rows give each. */
  readonly turnover: readonly CompleteBreakdown[];
  readonly workers: readonly CompleteBreakdown[];
  /** All cells with its turnover or a part of it. */
  readonly cells: readonly Figure[];
}

const isWithin = (record: ReturnRecord, like: ReturnRecord): boolean =>
  cubeDimensions.every((one) => like[one].code === "_T" || widerCodes(record, one).includes(like[one].code ?? "?"));

const depthOf = (like: ReturnRecord): number =>
  cubeDimensions.reduce((depth, one) => depth + (like[one].code === "_T" ? 0 : widerCodes(like, one).length), 0);

/** The populations of a table that are known in both; `figures` are those of its rows. */
export const v14Populations = (
  records: readonly ReturnRecord[],
  figures: readonly Figure[],
): readonly V14Population[] => {
  const waysOf = (indicator: string) =>
    completeBreakdowns(
      records,
      figures.filter((one) => one.indicator === indicator),
      () => false,
    );
  const ofTurnover = waysOf("TURN");
  const ofWorkers = waysOf("WRK_TOTAL");
  if (ofTurnover.size === 0 || ofWorkers.size === 0) return [];
  const cells = figures.filter(({ indicator, record }) => indicator === "TURN" && record.breakdown === null);
  return [...populationsOfTable(records.filter((one) => one.breakdown === null))].flatMap(([key, { like }]) => {
    const turnover = ofTurnover.get(key) ?? [];
    const workers = ofWorkers.get(key) ?? [];
    if (turnover.length === 0 || workers.length === 0) return [];
    return [{ depth: depthOf(like), turnover, workers, cells: cells.filter(({ record }) => isWithin(record, like)) }];
  });
};
