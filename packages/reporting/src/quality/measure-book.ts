import type { QualityCode, QualityMeasure, QualitySubject } from "@coop-census/census";

const keyOf = (measure: QualityCode, { series, geo, indicator, detail }: QualitySubject): string =>
  JSON.stringify([measure, series, geo, indicator, detail]);

/** The measures of a report, found by what they are of. */
export interface MeasureBook {
  /** Of the main series where no other is named; null where there is none. */
  readonly find: (measure: QualityCode, of?: Partial<QualitySubject>) => QualityMeasure | null;
  readonly all: (measure: QualityCode) => readonly QualityMeasure[];
}

/** Opens the measures for looking up. */
export const measureBook = (measures: readonly QualityMeasure[]): MeasureBook => {
  const known = new Map(measures.map((one) => [keyOf(one.measure, one), one]));
  const byMeasure = Map.groupBy(measures, ({ measure }) => measure);
  const blank = { series: "main", geo: null, indicator: null, detail: null };
  return {
    find: (measure, of = {}) => known.get(keyOf(measure, { ...blank, ...of })) ?? null,
    all: (measure) => byMeasure.get(measure) ?? [],
  };
};
