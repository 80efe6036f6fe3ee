import type { Cell, Observation } from "@coop-census/census";

/**
 * Whether a cell shows open values only, by the observations behind it (methodology section 8): counts of enterprises
 * are open unless the member asks otherwise, any other value only where its owner has published it. A value that no
 * observation accounts for is not open. Fewer than three enterprises is judged when an edition is released.
 */
export const toOpenValues = (observations: readonly Observation[]): OpenValues => {
  const known = new Set<string>();
  const closed = new Set<string>();
  for (const observation of observations) {
    const { reporter, indicator } = observation;
    const key = JSON.stringify([reporter, indicator]);
    known.add(key);
    const isCount = observation.unit === "ENT";
    if (observation.confidentiality !== "F" || !(isCount || observation.isPublic)) closed.add(key);
  }
  return (cell) =>
    cell.reporters.ids.every((reporter) => {
      const key = JSON.stringify([reporter, cell.indicator]);
      return known.has(key) && !closed.has(key);
    });
};

/** Whether every value behind the cell is open. */
export type OpenValues = (cell: Pick<Cell, "indicator" | "reporters">) => boolean;
