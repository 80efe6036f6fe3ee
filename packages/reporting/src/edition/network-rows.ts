import type { Network } from "@coop-census/census";
import type { NetworkRow } from "../tables/network-table.ts";

/** The roster as rows, one a record. */
export const networkRows = (network: Network): readonly NetworkRow[] => [
  ...network.bodies.map((body) => ({ record: "BODY", ...body }) as const),
  ...network.countries.map((country) => ({ record: "COUNTRY", ...country }) as const),
  ...network.organisations.map((organisation) => ({ record: "ORGANISATION", ...organisation }) as const),
  ...network.affiliations.map((affiliation) => ({ record: "AFFILIATION", ...affiliation }) as const),
  ...(network.partsOf ?? []).map((part) => ({ record: "PART_OF", ...part }) as const),
  ...(network.perimeters ?? []).map((enterprise) => ({ record: "ENTERPRISE", ...enterprise }) as const),
];
