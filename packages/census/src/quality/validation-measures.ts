import { decimal } from "../decimal/decimal.ts";
import { measured } from "./measured.ts";
import type { QualityCode } from "./quality-definitions.ts";
import type { QualityInput } from "./quality-input.ts";
import type { QualityMeasure } from "./quality-measure.ts";
import { subjectOf } from "./subject-of.ts";

const byRule = (measure: QualityCode, all: QualityInput["talk"]["holds"]): readonly QualityMeasure[] => [
  measured(measure, subjectOf(), decimal(all.length)),
  ...[...Map.groupBy(all, ({ rule, indicator }) => JSON.stringify([rule, indicator])).values()].flatMap((same) =>
    same
      .slice(0, 1)
      .map(({ rule, indicator }) => measured(measure, subjectOf({ detail: rule, indicator }), decimal(same.length))),
  ),
];

/** What the rules found in the accepted returns, and what became of it. */
export const validationMeasures = ({ findings, talk, overlaps }: QualityInput): readonly QualityMeasure[] => {
  const tallies = findings === null ? [] : [...Map.groupBy(findings, ({ rule, severity }) => `${rule} ${severity}`)];
  const total = (all: NonNullable<QualityInput["findings"]>): number => all.reduce((sum, { count }) => sum + count, 0);
  return [
    ...(findings === null ? [] : [measured("FINDINGS", subjectOf(), decimal(total(findings)))]),
    ...tallies.map(([detail, all]) => measured("FINDINGS", subjectOf({ detail }), decimal(total(all)))),
    ...byRule("OPEN_HOLDS", talk.holds),
    ...byRule("OPEN_QUESTIONS", talk.doubts),
    ...byRule("JUSTIFICATIONS", talk.justifications),
    ...[...Map.groupBy(overlaps, ({ kind, effect }) => `${kind} ${effect}`)].map(([detail, all]) =>
      measured("OVERLAPS", subjectOf({ detail }), decimal(all.length)),
    ),
  ];
};
