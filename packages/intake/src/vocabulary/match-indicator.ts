import { isIndicator, isReported } from "@coop-census/census";
import type { LanguageWords } from "./language-words.ts";
import type { Match } from "./match.ts";
import { matchColumn } from "./match-column.ts";

/** Where a row stands says less of what it is a part of than where a column does. */
const atMostLikely = (match: Match): Match =>
  match.certainty === "proved" ? { ...match, certainty: "likely" } : match;

/**
 * Which indicator the word of a row names, in one language or by its code; null when it names none. `parent` is the
 * indicator before it that "of which" may refer to.
 */
export const matchIndicator = (word: string, parent: Match | null, words: LanguageWords): Match | null => {
  const code = word.trim().toUpperCase();
  if (isReported(code)) return { code, certainty: "proved", alternatives: [], by: "code", explained: 1 };
  const found = matchColumn(word, parent, words);
  if (found === null || ![found.code ?? "", ...found.alternatives].some(isIndicator)) return null;
  return found.by === "part-of-group" && !word.includes(" > ") ? atMostLikely(found) : found;
};
