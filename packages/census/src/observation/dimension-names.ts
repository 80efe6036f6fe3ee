/** The dimensions beside type, area and activity, in the order in which they are written. */
export const dimensionNames = ["SEX", "SIZE", "ORIGIN", "COHORT", "HORIZON", "PERIOD_START"] as const;

export type DimensionName = (typeof dimensionNames)[number];
