/** The types that have a page, totals first. */
export const shownTypes: readonly string[] = [
  "ALL_COOP",
  "ALL_ENT",
  "WORKER",
  "SOCIAL",
  "SOCIAL_A",
  "SOCIAL_B",
  "SOCIAL_AB",
  "SOCIAL_MS",
  "SOCIAL_GI",
  "SOCIAL_WI",
  "SOCIAL_XX",
  "PRODUCER",
  "CAE",
  "OTHER_COOP",
  "WOE",
  "CONSORTIUM",
  "NA_TYPE",
];

/** The path of the page of a type. */
export const typePath = (type: string): string => `types/${type.toLowerCase().replaceAll("_", "-")}.html`;
