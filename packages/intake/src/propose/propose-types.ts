import { codesOf, isCoopType, parentType, typeExistsIn } from "@coop-census/census";
import type { Choice } from "@coop-census/contracts";
import type { LanguageWords } from "../vocabulary/language-words.ts";
import { matchTotal } from "../vocabulary/match-total.ts";
import { matchWord } from "../vocabulary/match-word.ts";
import { makeChoice } from "./make-choice.ts";
import { matchInLanguages } from "./match-in-languages.ts";

/** For whom and when types are proposed: they exist in some countries and years only. */
export interface TypePlace {
  readonly column: number;
  readonly year: number;
  readonly country: string | null;
}

const possibleTypes = ({ year, country }: TypePlace): readonly string[] =>
  codesOf("COOP_TYPE")
    .map(({ code }) => code)
    .filter((code) => isCoopType(code, year) && (country === null || typeExistsIn(code, country, year)));

/** The type of what cannot be told apart among these: the common parent of all of them, else NA_TYPE. */
export const commonType = (types: readonly string[]): string => {
  const parents = new Set(types.map((type) => parentType(type) ?? type));
  const [only, second] = parents;
  return only === "SOCIAL" && second === undefined ? "SOCIAL_XX" : "NA_TYPE";
};

/** What the words of the type column mean; a total is one only beside the types that it sums. */
export const proposeTypes = (words: readonly string[], own: LanguageWords, place: TypePlace): readonly Choice[] => {
  const matches = words.map((word) => ({
    word,
    total: matchTotal(word, own),
    found: word === "" ? null : matchInLanguages(own, (language) => matchWord("TYPE", word, language)),
  }));
  const isTotal = ({ total, found }: (typeof matches)[number]): boolean =>
    total !== null &&
    total.kind !== "NOT_ALLOCATED" &&
    (total.isWhole || found === null) &&
    found?.match.certainty !== "proved";
  const types = matches.filter((one) => !isTotal(one)).flatMap(({ found }) => found?.match.code ?? []);
  const hasParts = matches.some((one) => !isTotal(one));
  const all = possibleTypes(place);
  return matches.map((one): Choice => {
    const { word, total, found } = one;
    const choice = (
      value: string | null,
      certainty: Choice["certainty"],
      code: string,
      alternatives: readonly string[],
    ): Choice =>
      makeChoice(
        "word",
        value,
        certainty,
        { code, params: { dimension: "TYPE", word, language: found?.language ?? own.vocabulary.language } },
        { subject: word, column: place.column, alternatives: alternatives.filter((type) => type !== value) },
      );
    if (word === "") return choice(null, "open", "blank", ["_T", ...all]);
    if (isTotal(one)) {
      if (!hasParts) return choice("NA_TYPE", "likely", "total-alone", ["_T", ...all]);
      return choice("_T", total?.isWhole === true && total.kind === "TOTAL" ? "proved" : "likely", "total", all);
    }
    if (total?.kind === "NOT_ALLOCATED" && (total.isWhole || found === null))
      return choice(commonType(types.filter((type) => type !== "CONSORTIUM")), "likely", "not-allocated", all);
    if (found === null) return choice(null, "open", "unknown", all);
    const { code, certainty, by, alternatives } = found.match;
    if (code === null) return choice("NA_TYPE", "likely", "several-types", [...alternatives, ...all]);
    if (!all.includes(code)) return choice(null, "open", "not-in-country", [...alternatives, ...all]);
    return choice(code, certainty, by, [...new Set([...alternatives, ...all])]);
  });
};
