import type { Choice } from "@coop-census/contracts";
import { missingKind } from "../number/read-content.ts";
import { isFlagLetters } from "../record/flag-letters.ts";
import type { LanguageWords } from "../vocabulary/language-words.ts";
import { matchFlag } from "../vocabulary/match-flag.ts";
import { makeChoice } from "./make-choice.ts";
import { matchInLanguages } from "./match-in-languages.ts";

const flags = ["A", "E", "I", "P", "B", "D", "U", "M", "L", "O"];

/** Which flags the words of a status column are; letters need no words, and a word that nobody knows is asked. */
export const proposeFlags = (words: readonly string[], own: LanguageWords, column: number): readonly Choice[] =>
  words
    .filter((word) => missingKind(word) === null && !isFlagLetters(word))
    .map((word) => {
      const found = matchInLanguages(own, (language) => matchFlag(word, language));
      const params = { dimension: "FLAG", word, language: found?.language ?? own.vocabulary.language };
      const value = found?.match.code ?? null;
      const place = { subject: word, column, alternatives: flags.filter((flag) => flag !== value) };
      if (found === null || value === null) return makeChoice("word", null, "open", { code: "unknown", params }, place);
      return makeChoice("word", value, found.match.certainty, { code: found.match.by, params }, place);
    });
