import type { Observation } from "../observation/observation.ts";
import type { AcceptedReturn } from "./accepted-return.ts";

/** The observations of a return that may count: what is refused or held is not among them. */
export const countedObservations = ({
  observations,
  keptOut,
}: Pick<AcceptedReturn, "observations" | "keptOut">): readonly Observation[] => {
  const out = new Set(keptOut.map(({ row, indicator }) => `${row}/${indicator}`));
  return observations.filter(({ address, indicator }) => !out.has(`${address.row}/${indicator}`));
};
