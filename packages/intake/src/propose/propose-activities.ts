import { codesOf, isActivity } from "@coop-census/census";
import type { Choice } from "@coop-census/contracts";
import type { LanguageWords } from "../vocabulary/language-words.ts";
import { matchWord } from "../vocabulary/match-word.ts";
import { makeChoice } from "./make-choice.ts";
import { matchInLanguages } from "./match-in-languages.ts";

/** What the words of an activity column mean: an ISIC section or division by its code or name. */
export const proposeActivities = (words: readonly string[], own: LanguageWords, column: number): readonly Choice[] =>
  words
    .filter((word) => word !== "")
    .map((word) => {
      const params = { dimension: "ACTIVITY", word, language: own.vocabulary.language };
      const at = { subject: word, column };
      const code = word.toUpperCase();
      if (isActivity(code)) return makeChoice("word", code, "proved", { code: "code", params }, at);
      const found = matchInLanguages(own, (language) => matchWord("ACTIVITY", word, language));
      const sections = ["_T", ...codesOf("ISIC4").map((one) => one.code)];
      const alternatives = [...new Set([...(found?.match.alternatives ?? []), ...sections])];
      if (found === null || found.match.code === null)
        return makeChoice("word", null, "open", { code: "unknown", params }, { ...at, alternatives });
      const { code: value, certainty, by } = found.match;
      const others = alternatives.filter((one) => one !== value);
      return makeChoice("word", value, certainty, { code: by, params }, { ...at, alternatives: others });
    });
