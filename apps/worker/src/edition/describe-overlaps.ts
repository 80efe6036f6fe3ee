import { additiveCells, overlapEffects, sayOverlapEffect } from "@coop-census/census";
import type { EditionOverlap } from "@coop-census/reporting";
import type { YearInputs } from "../roll-up/year-inputs.ts";

/** Each overlap of the register and what it did to the main figures, in figures and in words. */
export const describeOverlaps = (inputs: YearInputs): readonly EditionOverlap[] => {
  const main = { ...inputs, series: "main", variant: "all_reported" } as const;
  const effects = overlapEffects({ ...main, members: additiveCells(main) });
  return inputs.overlaps.flatMap((overlap, index) => {
    const effect = effects[index];
    if (effect === undefined) return [];
    const change = effect.changes.find(({ indicator }) => indicator === overlap.indicator);
    return [
      {
        ...overlap,
        effect: effect.kind,
        place: effect.place,
        removed: change?.removed ?? null,
        widened: change?.widened ?? null,
        sentence: sayOverlapEffect(overlap, inputs.year, effect),
      },
    ];
  });
};
