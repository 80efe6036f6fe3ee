import type { Language } from "@coop-census/census";

const countries: Readonly<Record<Exclude<Language, "en">, readonly string[]>> = {
  es: ["AR", "BO", "CL", "CO", "CR", "ES", "MX", "PE", "PR", "PY", "UY"],
  fr: ["BE", "FR", "LU"],
  it: ["IT"],
  pt: ["BR", "PT"],
};

/** The language that an organisation of a country is written to where nobody chose one; English where none of ours is spoken. */
export const languageOfCountry = (country: string): Language => {
  for (const language of ["es", "fr", "it", "pt"] as const) {
    if (countries[language].includes(country)) return language;
  }
  return "en";
};
