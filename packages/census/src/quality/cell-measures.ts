import type { QualityCell, QualityInput } from "./quality-input.ts";
import type { QualityMeasure } from "./quality-measure.ts";
import { shareOf } from "./share-of.ts";
import { subjectOf } from "./subject-of.ts";

const among = (of: Parameters<typeof subjectOf>[0], cells: readonly QualityCell[]): readonly QualityMeasure[] => [
  ...shareOf("PROTECTED_SHARE", subjectOf(of), cells.filter(({ conf }) => conf === "C").length, cells.length),
  ...shareOf("LOW_RELIABILITY", subjectOf(of), cells.filter(({ flags }) => flags.includes("U")).length, cells.length),
];

/** How many of all figures of each series and indicator are protected, and how many of low reliability. */
export const cellMeasures = ({ cells }: QualityInput): readonly QualityMeasure[] =>
  [...Map.groupBy(cells, ({ series }) => series)].flatMap(([series, ofSeries]) => [
    ...among({ series }, ofSeries),
    ...[...Map.groupBy(ofSeries, ({ indicator }) => indicator)].flatMap(([indicator, own]) =>
      among({ series, indicator }, own),
    ),
  ]);
