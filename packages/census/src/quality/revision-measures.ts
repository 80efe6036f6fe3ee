import { absolute, decimal, sum } from "../decimal/decimal.ts";
import { isHeadline } from "./is-headline.ts";
import { measured } from "./measured.ts";
import type { QualityInput, RevisedFigure } from "./quality-input.ts";
import type { QualityMeasure } from "./quality-measure.ts";
import { quotient } from "./quotient.ts";
import { subjectOf } from "./subject-of.ts";

type Coordinates = Omit<RevisedFigure["coordinates"], "view">;

const nameOf = ({ series, geo, type, activity, indicator, detail, unit }: Coordinates): string =>
  JSON.stringify([series, geo, type, activity, indicator, detail, unit]);

const counted = (
  measure: "REVISED_FIGURES" | "REVISION_REASONS",
  codes: readonly string[],
): readonly QualityMeasure[] =>
  [...Map.groupBy(codes, (code) => code)].map(([detail, all]) =>
    measured(measure, subjectOf({ detail }), decimal(all.length)),
  );

const relative = ({ coordinates, before, difference }: RevisedFigure): readonly QualityMeasure[] => {
  const { series, geo, indicator, unit } = coordinates;
  if (before === null || difference === null) return [];
  return quotient(
    "RELATIVE_REVISION",
    subjectOf({ series, geo, indicator, detail: unit }),
    absolute(difference),
    before,
  );
};

/** What differs from the edition before; of amounts, only those of figures that are free in both editions. Nothing in a first edition. */
export const revisionMeasures = ({ cells, revisions }: QualityInput): readonly QualityMeasure[] => {
  if (revisions === null) return [];
  const own = revisions.filter(({ coordinates }) => coordinates.view === null);
  const changed = new Map(
    own.filter(({ change }) => change === "changed").map((one) => [nameOf(one.coordinates), one]),
  );
  const added = new Set(own.filter(({ change }) => change === "new").map((one) => nameOf(one.coordinates)));
  const isClosed = new Set(own.filter(({ difference }) => difference === null).map((one) => nameOf(one.coordinates)));
  const inBoth = cells.filter((cell) => cell.conf === "F" && !added.has(nameOf(cell)) && !isClosed.has(nameOf(cell)));
  const groups = Map.groupBy(inBoth, ({ series, indicator, unit }) => JSON.stringify([series, indicator, unit]));
  return [
    measured("REVISED_FIGURES", subjectOf(), decimal(revisions.length)),
    ...counted(
      "REVISED_FIGURES",
      revisions.map(({ change }) => change),
    ),
    ...counted(
      "REVISION_REASONS",
      revisions.flatMap(({ causes }) => (causes.length === 0 ? ["none"] : causes)),
    ),
    ...[...groups.values()].flatMap((all) => {
      const [first] = all;
      if (first === undefined) return [];
      const { series, indicator, unit } = first;
      const amounts = all
        .flatMap((cell) => changed.get(nameOf(cell)) ?? [])
        .flatMap(({ difference }) => (difference === null ? [] : [absolute(difference)]));
      return quotient(
        "MEAN_ABSOLUTE_REVISION",
        subjectOf({ series, indicator, detail: unit }),
        sum(amounts),
        all.length,
        unit,
      );
    }),
    ...inBoth.filter(isHeadline).flatMap((cell) => {
      const one = changed.get(nameOf(cell));
      return one === undefined ? [] : relative(one);
    }),
  ];
};
