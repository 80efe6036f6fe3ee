import type { LanguageWords } from "./language-words.ts";
import type { Match } from "./match.ts";
import { matchWhole } from "./match-phrase.ts";
import { phraseKey } from "./phrase-key.ts";

/** Which flag the word of a status column is, by the whole of it; null when the language has no such word. */
export const matchFlag = (text: string, words: LanguageWords): Match | null => {
  const index = words.words.get("FLAG");
  return index === undefined ? null : matchWhole(phraseKey(text, words.vocabulary), index);
};
