import { codesOf, type DimensionName, isDimensionCode } from "@coop-census/census";
import type { Choice } from "@coop-census/contracts";
import type { LanguageWords } from "../vocabulary/language-words.ts";
import { matchTotal } from "../vocabulary/match-total.ts";
import { matchWord } from "../vocabulary/match-word.ts";
import { makeChoice } from "./make-choice.ts";
import { matchInLanguages } from "./match-in-languages.ts";

/** What the words of a column of sex, size, origin, cohort, horizon or start of a period mean; codes, years and numbers need no words. */
export const proposeDimension = (
  dimension: DimensionName,
  words: readonly string[],
  own: LanguageWords,
  place: { readonly column: number; readonly year: number },
): readonly Choice[] =>
  words
    .filter((word) => word !== "" && !isDimensionCode(dimension, word, place.year))
    .map((word) => {
      const at = { subject: word, column: place.column };
      const found = matchInLanguages(own, (language) => matchWord(dimension, word, language));
      const params = { dimension, word, language: found?.language ?? own.vocabulary.language };
      const codes = ["_T", ...codesOf(dimension).map(({ code }) => code)];
      const choice = (value: string | null, certainty: Choice["certainty"], code: string): Choice =>
        makeChoice(
          "word",
          value,
          certainty,
          { code, params },
          { ...at, alternatives: codes.filter((one) => one !== value) },
        );
      if (found !== null && found.match.code !== null)
        return choice(found.match.code, found.match.certainty, found.match.by);
      return matchTotal(word, own)?.isWhole === true
        ? choice("_T", "likely", "total")
        : choice(null, "open", "unknown");
    });
