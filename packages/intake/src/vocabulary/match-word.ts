import type { LanguageWords } from "./language-words.ts";
import type { Match } from "./match.ts";
import { matchPart, matchWhole } from "./match-phrase.ts";
import { phraseKey } from "./phrase-key.ts";

/** What a word of a row means in a dimension (TYPE, SCOPE, PERIM, ACTIVITY), in one language; null when it has no word of it. */
export const matchWord = (dimension: string, text: string, words: LanguageWords): Match | null => {
  const index = words.words.get(dimension);
  if (index === undefined) return null;
  const key = phraseKey(text, words.vocabulary);
  return matchWhole(key, index) ?? matchPart(key, index, words.vocabulary.joined);
};
