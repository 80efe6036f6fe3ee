import { Refusal } from "@coop-census/contracts";

/** The refusal for a year whose round was never opened. */
export const roundUnknown = (year: number): Refusal =>
  new Refusal("round/unknown", `There is no round of ${year}.`, `Open it first: census round open ${year}`);
