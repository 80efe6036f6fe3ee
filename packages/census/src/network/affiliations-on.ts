import type { Affiliation, Network } from "./network.ts";
import { isInForce } from "./validity.ts";

/** The affiliations to a body that are in force on a day (ISO). */
export const affiliationsOn = (network: Network, date: string, body: string): readonly Affiliation[] =>
  network.affiliations.filter((affiliation) => affiliation.body === body && isInForce(affiliation, date));
