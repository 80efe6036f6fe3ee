import { absolute, decimal, sum } from "../decimal/decimal.ts";
import { measured } from "./measured.ts";
import type { QualityInput } from "./quality-input.ts";
import type { QualityMeasure } from "./quality-measure.ts";
import { quotient } from "./quotient.ts";
import { shareOf } from "./share-of.ts";
import { subjectOf } from "./subject-of.ts";

/** Whether a statement counts what the census counts, as V28 asks: not also those who are not affiliated. */
const countsAlike = ({ subject }: QualityInput["statements"][number]): boolean =>
  subject.kind === "members" || (subject.kind === "figure" && !subject.isSectorWide);

const ofStatements = (indicator: string | null, all: QualityInput["statements"]): readonly QualityMeasure[] => {
  const of = subjectOf({ indicator });
  const compared = all.filter(({ computed }) => computed !== null);
  const alike = compared.filter(countsAlike);
  const ratios = alike.flatMap(({ ratio }) => (ratio === null ? [] : [absolute(ratio)]));
  return [
    ...shareOf("STATEMENTS_COMPARED", of, compared.length, all.length),
    ...shareOf("STATEMENTS_APART", of, alike.filter(({ isNoted }) => isNoted).length, alike.length),
    ...quotient("MEAN_ABSOLUTE_DIFFERENCE", of, sum(ratios), ratios.length),
  ];
};

/** How the figures agree with what others have published before, and the bodies' series with the main one. */
export const coherenceMeasures = ({ statements, differences, response }: QualityInput): readonly QualityMeasure[] => {
  const bodies = [...new Set(response.map(({ series }) => series))].filter((series) => series !== "main");
  return [
    ...ofStatements(null, statements),
    ...[...Map.groupBy(statements, ({ statement }) => statement.indicator)].flatMap(([indicator, own]) =>
      ofStatements(indicator, own),
    ),
    ...bodies.map((series) => {
      const own = differences.filter((one) => one.series === series);
      return measured("SERIES_DIFFERENCES", subjectOf({ series }), decimal(own.length));
    }),
  ];
};
