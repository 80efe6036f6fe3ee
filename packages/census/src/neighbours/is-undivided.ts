import type { Observation } from "../observation/observation.ts";

/** Whether a figure is of the whole in all dimensions beside type, area and activity. */
export const isUndivided = ({ dimensions }: Pick<Observation, "dimensions">): boolean =>
  Object.values(dimensions).every((code) => code === "_T");
