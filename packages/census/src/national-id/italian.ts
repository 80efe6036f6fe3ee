import { fitsLuhn } from "./luhn.ts";
import { schemeOf } from "./scheme-of.ts";

/** What 0 to 9 and A to Z count for at an odd place. */
const oddValues = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
] as const;

const rank = (character: string): number => (/\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65);

const fitsPerson = (bare: string): boolean => {
  const total = bare
    .slice(0, 15)
    .split("")
    .reduce((sum, character, place) => {
      const value = rank(character);
      return sum + (place % 2 === 0 ? (oddValues[value] ?? 0) : value);
    }, 0);
  return total % 26 === bare.charCodeAt(15) - 65;
};

/**
 * Codice fiscale of legal persons, which is their partita IVA too (DPR 633/1972, article 35; DM 23 December 1976), and
 * that of natural persons.
 */
export const italianIds = [
  schemeOf("codice fiscale", /^\d{11}$/, fitsLuhn, { padsTo: 11 }),
  schemeOf(
    "codice fiscale (persona fisica)",
    /^[A-Z]{6}[0-9L-NP-V]{2}[A-Z][0-9L-NP-V]{2}[A-Z][0-9L-NP-V]{3}[A-Z]$/,
    fitsPerson,
    {
      isOfPerson: true,
    },
  ),
] as const;
