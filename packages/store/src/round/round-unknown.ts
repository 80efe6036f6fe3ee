import { Refusal } from "@coop-census/contracts";

/** The refusal for a year whose round was never opened. */
export const roundUnknown = (year: number): Refusal =>
  new Refusal("round/unknown", `there is no round of ${year}`, `open it first: census round open ${year}`);
