import type { LeafPlace, Network } from "@coop-census/census";

/** Countries of the bench and where they lie: 16 in Europe, 10 in the Americas, 9 elsewhere. */
const countries: readonly (readonly [LeafPlace, readonly string[]])[] = [
  ["EUR", ["IT", "FR", "ES", "PT", "DE", "BE", "NL", "PL", "CZ", "SK", "BG", "RO", "FI", "SE", "DK", "MT"]],
  ["AME_NA", ["US", "CA", "MX"]],
  ["AME_MS", ["BR", "AR", "UY", "PY"]],
  ["AME_XX", ["CL", "CO", "BO"]],
  ["APA", ["JP", "KR", "IN", "CN", "VN", "PH"]],
  ["OTH", ["ZA", "KE", "UG"]],
];

const bodies: Readonly<Record<LeafPlace, string | null>> = {
  EUR: "cecop",
  AME_NA: "cicopa-americas",
  AME_MS: "cicopa-americas",
  AME_XX: "cicopa-americas",
  APA: "cicopa-asia-pacific",
  OTH: null,
};

export const benchCountries: readonly string[] = countries.flatMap(([, codes]) => codes);

const open = { from: null, to: null } as const;

/** The members of a country: `first` alone, or also `second`, whose register shares enterprises with it. */
export const membersIn = (country: string): readonly [string, string] => [
  `${country.toLowerCase()}-first`,
  `${country.toLowerCase()}-second`,
];

/** A roster of 35 countries with two members each, of the main series and of the series of three regions. */
export const benchNetwork: Network = {
  bodies: [
    { id: "cicopa", name: "CICOPA", parent: null, ...open },
    { id: "cecop", name: "CECOP", parent: "cicopa", ...open },
    { id: "cicopa-americas", name: "CICOPA Americas", parent: "cicopa", ...open },
    { id: "cicopa-asia-pacific", name: "CICOPA Asia-Pacific", parent: "cicopa", ...open },
  ],
  countries: countries.flatMap(([place, codes]) =>
    codes.map((country) => ({ country, name: country, place, ...open })),
  ),
  organisations: benchCountries.flatMap((country) =>
    membersIn(country).map((id) => ({ id, name: id, country, kind: "FEDERATION", isGroup: false })),
  ),
  affiliations: countries.flatMap(([place, codes]) =>
    codes.flatMap(membersIn).flatMap((organisation) =>
      ["cicopa", bodies[place]]
        .filter((body) => body !== null)
        .map((body) => ({
          organisation,
          body,
          role: "FULL" as const,
          certainty: "stated" as const,
          inRoster: true,
          ...open,
        })),
    ),
  ),
};
