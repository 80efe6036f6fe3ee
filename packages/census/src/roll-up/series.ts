import type { Network } from "../network/network.ts";

/** "main", which counts CICOPA's additive affiliates, or the id of a body whose own affiliates are counted on the same geography. */
export type Series = string;

/** The body whose additive affiliates a series counts (methodology section 1). */
export const bodyOfSeries = (series: Series): string => (series === "main" ? "cicopa" : series);

/** The series of a roster: main, and each further body that has affiliates, by id. */
export const seriesOf = (network: Network): readonly Series[] => {
  const bodies = [...new Set(network.affiliations.map(({ body }) => body))].sort();
  return ["main", ...bodies.filter((body) => body !== bodyOfSeries("main"))];
};
