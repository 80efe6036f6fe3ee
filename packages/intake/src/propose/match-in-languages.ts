import { type LanguageWords, languageWords } from "../vocabulary/language-words.ts";
import type { Match } from "../vocabulary/match.ts";

/** A match in the table's own language, else a likely one in another. */
export const matchInLanguages = (
  own: LanguageWords,
  match: (words: LanguageWords) => Match | null,
): { readonly match: Match; readonly language: string } | null => {
  const found = match(own);
  if (found !== null) return { match: found, language: own.vocabulary.language };
  for (const words of languageWords) {
    const other = words === own ? null : match(words);
    if (other === null || other.by === "part-of-phrase" || other.code === null) continue;
    return { match: { ...other, certainty: "likely" }, language: words.vocabulary.language };
  }
  return null;
};
