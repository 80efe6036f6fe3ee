import type { LanguageWords } from "./language-words.ts";
import type { Match } from "./match.ts";
import { matchColumn } from "./match-column.ts";

/** Makes a `matchColumn` that looks each label up once: the rows of a table repeat theirs, and are read at several depths. */
export const columnMatcher = (): typeof matchColumn => {
  const known = new Map<LanguageWords, Map<string, Match | null>>();
  return (label, parent, words) => {
    const matches = known.get(words) ?? new Map<string, Match | null>();
    known.set(words, matches);
    const key = `${parent?.code ?? ""} ${parent?.certainty ?? ""} ${label}`;
    const found = matches.get(key);
    if (found !== undefined) return found;
    const match = matchColumn(label, parent, words);
    matches.set(key, match);
    return match;
  };
};
