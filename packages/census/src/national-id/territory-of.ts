/** Countries of their own in ISO 3166-1 whose enterprises are numbered by another one. */
const numberedBy: ReadonlyMap<string, string> = new Map([
  ...["PR", "GU", "VI", "AS", "MP"].map((country) => [country, "US"] as const),
  ...["GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF"].map((country) => [country, "FR"] as const),
  ["AX", "FI"],
  ["SJ", "NO"],
]);

/** The country whose schemes number the enterprises of a country: the same digits are the same enterprise within it alone. */
export const territoryOf = (country: string): string => numberedBy.get(country) ?? country;
