import type { CellKey, Observation, Outcome } from "@coop-census/census";
import type { CheckedObservation } from "@coop-census/store";

const has = (cells: readonly CellKey[], { address, indicator }: Observation): boolean =>
  cells.some((cell) => cell.row === address.row && cell.indicator === indicator);

/** What the outcome of a check does to one observation; what an error refuses stays refused, also where a hold is on it. */
export const statusOf = (observation: Observation, outcome: Outcome): CheckedObservation => {
  if (has(outcome.refused, observation)) return { observation, status: "refused" };
  return { observation, status: has(outcome.held, observation) ? "held" : "counts" };
};
