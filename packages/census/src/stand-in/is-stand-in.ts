import type { Observation } from "../observation/observation.ts";
import { yearOf } from "../observation/reference-date.ts";

/** Whether a value stands in for its year: its own date is not in it, or it has none (methodology section 2). */
export const isStandIn = ({ reference, year }: Pick<Observation, "reference" | "year">): boolean =>
  reference === null || yearOf(reference) !== year;
