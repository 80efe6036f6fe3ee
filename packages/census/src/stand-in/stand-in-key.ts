import type { Observation } from "../observation/observation.ts";

/** What a value is of, as one text: the key by which the same value is found again in another year. */
export const standInKey = (
  one: Pick<Observation, "type" | "area" | "activity" | "scope" | "perimeter" | "indicator">,
): string => [one.type, one.area, one.activity, one.scope, one.perimeter, one.indicator].join("|");
