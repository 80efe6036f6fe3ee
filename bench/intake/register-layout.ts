import type { Profile } from "@coop-census/contracts";

/** The words that the generated registers use, with what they stand for. */
export const registerWords = {
  types: [
    ["Coopérative de travail", "WORKER"],
    ["Coopérative sociale", "SOCIAL"],
    ["Coopérative d'indépendants", "PRODUCER"],
  ],
  areas: ["ARA", "BFC", "BRE", "CVL", "GES", "HDF", "IDF", "NOR", "NAQ", "OCC", "PDL", "PAC"].map(
    (code) => [`Région ${code}`, `FR-${code}`] as const,
  ),
  activities: "A B C D E F G H I J K L M N P Q R S".split(" "),
} as const;

/** The columns of the generated registers: header and code. */
export const registerHeader = [
  ["SIREN", "NATIONAL_ID"],
  ["Raison sociale", "NAME"],
  ["Code postal", "POSTCODE"],
  ["Forme", "TYPE"],
  ["Activité", "ACTIVITY"],
  ["Région", "GEO"],
  ["Date", "REF_DATE"],
  ["Sociétaires", "MBR_TOTAL"],
  ["dont salariés", "MBR_WORKER"],
  ["Effectif", "WRK_TOTAL"],
  ["Salariés associés", "WRK_MBR"],
  ["Salariés non associés", "WRK_EMP"],
  ["dont femmes", "WRK_F"],
  ["Chiffre d'affaires", "TURN"],
  ["Capitaux propres", "EQUITY"],
] as const;

/** The confirmed layout of the generated registers. */
export const registerProfile: Profile = {
  organisation: "fr-bench",
  kind: "register",
  years: [2022],
  form: {
    format: "csv",
    encoding: "utf-8",
    delimiter: ";",
    decimal: ",",
    thousands: "",
    headerRow: 1,
    dateStyle: "dmy",
    language: "fr",
  },
  columns: registerHeader.map(([label, code]) => ({ label, code })),
  labels: [
    ...registerWords.types.map(([label = "", code = ""]) => ({ dimension: "TYPE" as const, label, code })),
    ...registerWords.areas.map(([label, code]) => ({ dimension: "GEO" as const, label, code })),
    ...registerWords.activities.map((code) => ({ dimension: "ACTIVITY" as const, label: code, code })),
  ],
  defaults: { SCOPE: "AFF", PERIM: "COOP" },
  terms: { rollUpScope: "AFF", totalType: "NA_TYPE", currency: "EUR", multiplier: "1", isPublic: false },
};
