import { codesOf, isCoopType, topType, typeExistsIn } from "@coop-census/census";

/** The types that exist in a country and year, each followed by those that it contains. */
export const askedTypes = (country: string, year: number): readonly string[] => {
  const types = codesOf("COOP_TYPE")
    .map(({ code }) => code)
    .filter((code) => isCoopType(code, year) && typeExistsIn(code, country, year));
  const tops = types.filter((code) => topType(code) === code);
  return tops.flatMap((top) => [top, ...types.filter((code) => code !== top && topType(code) === top)]);
};
