import { type Decimal, sum } from "../decimal/decimal.ts";
import type { CellKey } from "../finding/finding.ts";
import type { FindingPlace } from "../finding/make-finding.ts";
import { dimensionNames } from "../observation/dimension-names.ts";
import type { Observation } from "../observation/observation.ts";
import { referenceDate } from "../observation/reference-date.ts";
import { wholeFile } from "../return/place-in-return.ts";
import type { AcceptedReturn } from "../roll-up/accepted-return.ts";
import { countedObservations } from "../roll-up/counted-observations.ts";
import { uniteFlags } from "../roll-up/unite-flags.ts";
import { isStandIn } from "../stand-in/is-stand-in.ts";

/** What one accepted return says of one thing: the same key is the same thing in every year. */
export interface YearFigure
  extends Pick<
    Observation,
    | "year"
    | "scope"
    | "perimeter"
    | "type"
    | "area"
    | "activity"
    | "activityRevision"
    | "indicator"
    | "dimensions"
    | "unit"
    | "reference"
  > {
  readonly key: string;
  readonly value: Decimal;
  /** Whether every value of it is of the return's own year: only such a figure is a base for another year. */
  readonly isFresh: boolean;
  /** The flags of all its values. */
  readonly flags: string;
  /** The cells of the return that give it. */
  readonly cells: readonly CellKey[];
  /** Where a finding on it stands; the file as a whole where several rows give it. */
  readonly place: Pick<FindingPlace, "address" | "indicator" | "raw">;
}

type Subject = Omit<YearFigure, "key" | "value" | "isFresh" | "flags" | "cells" | "place" | "year" | "reference">;

/** The dimensions that are used, in one order; most figures use none. */
const dimensionsText = (dimensions: Subject["dimensions"]): string => {
  let text = "";
  for (const name of dimensionNames) {
    if (dimensions[name] !== "_T") text += ` ${name}=${dimensions[name]}`;
  }
  return text;
};

/** What a figure is of, as one text, without its year, date and flags. */
export const figureKey = (of: Subject): string =>
  `${of.scope}|${of.perimeter}|${of.type}|${of.area}|${of.activityRevision ?? ""}|${of.activity}|${of.indicator}|${of.unit}|${dimensionsText(of.dimensions)}`;

/** The date of a sum: what its parts say as far as they agree. */
const commonDate = (values: readonly Observation[]): Observation["reference"] => {
  const dates = values.map(({ reference }) => reference);
  const [first = null] = dates;
  if (dates.length === 1) return first;
  if (first === null || dates.includes(null)) return null;
  for (const length of [10, 7, 4]) {
    const text = first.text.slice(0, length);
    if (dates.every((date) => date?.text.startsWith(text))) return referenceDate(text);
  }
  return null;
};

/** The figure that values of one return add up to, for what `of` says. */
export const sumToFigure = (of: Subject, values: readonly Observation[]): YearFigure | null => {
  const [first] = values;
  if (first === undefined) return null;
  const { scope, perimeter, type, area, activity, activityRevision, indicator, dimensions, unit } = of;
  const subject = { scope, perimeter, type, area, activity, activityRevision, indicator, dimensions, unit };
  const cells = values.map(({ address, indicator: code }) => ({ row: address.row, indicator: code }));
  const value = sum(values.map((one) => one.value));
  return {
    ...subject,
    key: figureKey(subject),
    year: first.year,
    value,
    reference: commonDate(values),
    isFresh: !values.some(isStandIn),
    flags: uniteFlags(...values.map(({ flags }) => flags)),
    cells: [...new Map(cells.map((cell) => [`${cell.row}/${cell.indicator}`, cell])).values()],
    place: { address: values.length === 1 ? first.address : wholeFile, indicator, raw: value },
  };
};

const known = new WeakMap<AcceptedReturn, readonly YearFigure[]>();

/** The figures of a return that count, each once; several values of one thing (a register's dates and flags) are added up. */
export const yearFigures = (accepted: AcceptedReturn): readonly YearFigure[] => {
  const before = known.get(accepted);
  if (before !== undefined) return before;
  const figures = [...Map.groupBy(countedObservations(accepted), figureKey).values()].flatMap((values) => {
    const [first] = values;
    return first === undefined ? [] : [sumToFigure(first, values)];
  });
  const all = figures.filter((one) => one !== null);
  known.set(accepted, all);
  return all;
};
