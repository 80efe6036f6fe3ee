import { additiveCells, openFigures, overlapEffects, sayOverlapEffect } from "@coop-census/census";
import type { EditionOverlap } from "@coop-census/reporting";
import type { JudgedYear } from "./judged-year.ts";

const closedSentence = "What it did is not told: it would tell values that are not public.";

/**
 * Each overlap of the register and what it did to the main figures, in figures and in words; not told where one side has
 * given a value that is not open, since what two members have in common may tell the smaller of them.
 */
export const describeOverlaps = (inputs: JudgedYear): readonly EditionOverlap[] => {
  const main = { ...inputs, series: "main", variant: "all_reported" } as const;
  const members = additiveCells(main);
  const effects = overlapEffects({ ...main, members });
  const isOpen = openFigures(inputs.protectedYear);
  const given = Map.groupBy(members, ({ reporter }) => reporter);
  const isAllOpen = (reporter: string): boolean =>
    (given.get(reporter) ?? []).every(({ indicator }) => isOpen(inputs.year, reporter, indicator));
  return inputs.overlaps.flatMap((overlap, index) => {
    const effect = effects[index];
    if (effect === undefined) return [];
    const change = effect.changes.find(({ indicator }) => indicator === overlap.indicator);
    const isTold = effect.kind === "nothing" || (isAllOpen(overlap.a) && isAllOpen(overlap.b));
    const isCountTold = isTold || [overlap.a, overlap.b].every((side) => isOpen(inputs.year, side, overlap.indicator));
    return [
      {
        ...overlap,
        effect: effect.kind,
        place: effect.place,
        removed: isCountTold ? (change?.removed ?? null) : null,
        widened: isCountTold ? (change?.widened ?? null) : null,
        sentence: isTold ? sayOverlapEffect(overlap, inputs.year, effect) : closedSentence,
      },
    ];
  });
};
