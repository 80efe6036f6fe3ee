import { compare, type Overlap, rollUpYear, zero } from "@coop-census/census";
import type { EditionOverlap } from "@coop-census/reporting";
import type { YearInputs } from "../roll-up/year-inputs.ts";

/** What one overlap, taken alone, removes from the main figure of all cooperatives, and where. */
const removalOf = (inputs: YearInputs, overlap: Overlap): Pick<EditionOverlap, "removed" | "removedAt"> => {
  const nothing = { removed: null, removedAt: null };
  if (overlap.kind !== "declared" || overlap.amount === null) return nothing;
  const cells = rollUpYear({ ...inputs, overlaps: [overlap], series: "main", variant: "all_reported" });
  const removing = cells.find(
    ({ type, activity, indicator, overlapHere }) =>
      type === "ALL_COOP" && activity === "_T" && indicator === overlap.indicator && compare(overlapHere, zero) > 0,
  );
  return removing === undefined ? nothing : { removed: removing.overlapHere, removedAt: removing.geo };
};

/** Each overlap of the register and what it did to the main figures. */
export const describeOverlaps = (inputs: YearInputs): readonly EditionOverlap[] =>
  inputs.overlaps.map((overlap) => ({ ...overlap, ...removalOf(inputs, overlap) }));
