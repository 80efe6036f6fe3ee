import { decimal } from "../decimal/decimal.ts";
import { perimeterChanges } from "../network/perimeter-changes.ts";
import { bodyOfSeries } from "../roll-up/series.ts";
import { byHeadline } from "./by-headline.ts";
import { isHeadline } from "./is-headline.ts";
import { measured } from "./measured.ts";
import type { QualityInput } from "./quality-input.ts";
import type { QualityMeasure } from "./quality-measure.ts";
import { shareOf } from "./share-of.ts";
import { subjectOf } from "./subject-of.ts";

const kinds = ["joined", "left", "scope", "break"] as const;

const breakMeasures = ({ points, year }: QualityInput): readonly QualityMeasure[] => {
  const now = points.filter((one) => one.year === year && one.conf === "F");
  return [...Map.groupBy(now, ({ series }) => series)].flatMap(([series, own]) =>
    kinds.flatMap((kind) => {
      const broken = own.filter(({ breaks }) => breaks.some((one) => one.kind === kind));
      return shareOf("BREAKS", subjectOf({ series, detail: kind }), broken.length, own.length);
    }),
  );
};

const lengthMeasures = ({ points, year }: QualityInput): readonly QualityMeasure[] =>
  byHeadline(points.filter(({ conf }) => conf === "F"))
    .filter((all) => new Set(all.map(({ unit }) => unit)).size === 1)
    .flatMap((all) => {
      const [{ series, geo, indicator }] = all;
      const latest = all.toSorted((a, b) => b.year - a.year);
      if (latest[0]?.year !== year) return [];
      const gap = latest.findIndex((one, index) => one.year !== year - index);
      const together = gap === -1 ? latest : latest.slice(0, gap);
      const broken = together.findIndex(({ breaks }) => breaks.length > 0);
      const length = broken === -1 ? together.length : broken + 1;
      return [measured("COMPARABLE_YEARS", subjectOf({ series, geo, indicator }), decimal(length))];
    });

const perimeterMeasures = ({ network, response, year }: QualityInput): readonly QualityMeasure[] =>
  [...new Set(response.map(({ series }) => series))].flatMap((series) => {
    const changes = perimeterChanges(network, year - 1, year, bodyOfSeries(series));
    return [
      measured("PERIMETER_CHANGES", subjectOf({ series }), decimal(changes.length)),
      ...[...Map.groupBy(changes, ({ change }) => change)].map(([detail, all]) =>
        measured("PERIMETER_CHANGES", subjectOf({ series, detail }), decimal(all.length)),
      ),
    ];
  });

/** How far the figures can be compared with those of other years and countries. */
export const comparabilityMeasures = (input: QualityInput): readonly QualityMeasure[] => {
  const { cells, growth, indicators } = input;
  const money = new Set(indicators.filter(({ unit }) => unit === "CUR").map(({ code }) => code));
  return [
    ...byHeadline(growth.filter(({ conf }) => conf === "F"))
      .filter(({ length }) => length === 1)
      .flatMap(([{ series, geo, indicator, reporters, of }]) =>
        shareOf("MATCHED_SHARE", subjectOf({ series, geo, indicator }), reporters.length, of),
      ),
    ...lengthMeasures(input),
    ...breakMeasures(input),
    ...perimeterMeasures(input),
    ...byHeadline(cells.filter((cell) => isHeadline(cell) && money.has(cell.indicator))).map((all) => {
      const [{ series, geo, indicator }] = all;
      return measured("CURRENCIES", subjectOf({ series, geo, indicator }), decimal(all.length));
    }),
  ];
};
