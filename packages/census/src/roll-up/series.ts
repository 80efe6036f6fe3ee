/** "main", which counts CICOPA's additive affiliates, or the id of a body whose own affiliates are counted on the same geography. */
export type Series = string;

/** The body whose additive affiliates a series counts (methodology section 1). */
export const bodyOfSeries = (series: Series): string => (series === "main" ? "cicopa" : series);
