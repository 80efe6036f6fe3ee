import { isOutsideBody } from "../network/is-outside-body.ts";
import { mainBody } from "../network/main-body.ts";
import type { Network } from "../network/network.ts";

/** "main", which counts CICOPA's additive affiliates, or the id of a body whose own affiliates are counted on the same geography. */
export type Series = string;

/** The body whose additive affiliates a series counts (methodology section 1). */
export const bodyOfSeries = (series: Series): string => (series === "main" ? mainBody : series);

/** The series of a roster: main, and each further body of the network that has affiliates, by id; bodies outside it have none. */
export const seriesOf = (network: Network): readonly Series[] => {
  const bodies = [...new Set(network.affiliations.map(({ body }) => body))].sort();
  return ["main", ...bodies.filter((body) => body !== mainBody && !isOutsideBody(network, body))];
};
