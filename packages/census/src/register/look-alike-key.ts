/** Legal forms as they are written behind or before a name, without accents, points and spaces between single letters. */
const legalForms = new Set(
  (
    "scarl scrl srl sca scs coop cooperativa cooperative cooperatives cooperatif societa societe sociedad sociedade sociale social societa " +
    "onlus ets ets scop scic sa sas sarl sl slu sll sal ltda limitada limited ltd inc llc plc eg ev gmbh eingetragene genossenschaft " +
    "spoldzielnia socjalna spolka druzstvo vyrobni kooperacia kooperatsiya society soc co op di de del de la and e y et und"
  ).split(" "),
);

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
