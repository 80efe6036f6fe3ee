import { legalForms } from "./legal-forms.ts";

/** Single letters that stand alone are one abbreviation: "s c a r l" is "scarl". */
const joinLetters = (text: string): string => text.replaceAll(/\b(\p{L}) (?=\p{L}\b)/gu, "$1");

/**
 * What two names of one enterprise have in common: no case, accents, punctuation or legal form. Empty for a name that
 * has nothing else. Two enterprises may well share it, so that it proves nothing by itself.
 */
export const lookAlikeKey = (name: string): string => {
  const letters = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("ł", "l")
    .replaceAll("ß", "ss");
  const words = joinLetters(letters.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim()).split(" ");
  return words.filter((word) => !legalForms.has(word)).join(" ");
};
