import rows from "../../data/legal-tender.json" with { type: "json" };

/** The ISO 4217 codes that were legal tender in the country in the year, sorted; null for a country that nobody listed. */
export const legalTender = (country: string, year: number): readonly string[] | null => {
  const ofCountry = rows.filter((row) => row.country === country);
  if (ofCountry.length === 0) return null;
  return ofCountry
    .filter((row) => (row.from ?? -Infinity) <= year && year <= (row.to ?? Infinity))
    .map((row) => row.currency)
    .sort();
};
