import { additiveCells, type Overlap, type OverlapEffect, overlapEffects } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";
import type { Db } from "@coop-census/store";

/** An overlap and what it did in the main series of a year. */
export interface JudgedOverlap {
  readonly overlap: Overlap;
  readonly effect: OverlapEffect;
}

/** Every overlap in force with what it did in the main series of a year; a Refusal before the first roster. */
export const judgedOverlaps = async (db: Db, year: number): Promise<readonly JudgedOverlap[]> => {
  const { readYearInputs } = await import("@coop-census/worker");
  const inputs = await readYearInputs(db, year);
  if (inputs === null) {
    throw new Refusal(
      "figures/no-roster",
      "There is no roster yet, so nothing is added.",
      "Import one: census network import FILE",
    );
  }
  const series = "main";
  const members = additiveCells({ ...inputs, series, variant: "all_reported" });
  const effects = overlapEffects({ ...inputs, series, members });
  return inputs.overlaps.flatMap((overlap, index) => {
    const effect = effects[index];
    return effect === undefined ? [] : [{ overlap, effect }];
  });
};
