import type { Cell } from "../roll-up/cell.ts";

/** How two figures of one place differ in who gave them: they must not be divided by each other where either list has an id. */
export interface OtherReporters {
  /** The indicator of the figure beside. */
  readonly beside: string;
  /** Reporters of this figure that did not give the other; sorted ids. */
  readonly onlyHere: readonly string[];
  /** Reporters of the other figure that did not give this one; sorted ids. */
  readonly onlyThere: readonly string[];
}

/** The figure that all others are read beside. */
export const besideIndicator = "ENT_TOTAL";

/** Compares who gave two figures that stand side by side (5,682 enterprises and 4,732 workers are of different reporters). */
export const otherReporters = (
  here: Pick<Cell, "reporters">,
  there: Pick<Cell, "indicator" | "reporters">,
): OtherReporters => {
  const [ids, others] = [here.reporters.ids, there.reporters.ids];
  return {
    beside: there.indicator,
    onlyHere: ids.filter((id) => !others.includes(id)),
    onlyThere: others.filter((id) => !ids.includes(id)),
  };
};
