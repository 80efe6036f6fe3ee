import { cleanHeader } from "./clean-header.ts";
import type { LanguageWords } from "./language-words.ts";
import { matchWhole } from "./match-phrase.ts";
import { phraseKey } from "./phrase-key.ts";

/** What a column of a table with one value a row is. */
export type LongRole = "INDICATOR" | "VALUE" | "UNIT";

const roles: readonly LongRole[] = ["INDICATOR", "VALUE", "UNIT"];

/** Which column of a table with one value a row a header names, by its whole words; null when it names none. */
export const matchLong = (label: string, words: LanguageWords): LongRole | null => {
  const { text, withoutBrackets } = cleanHeader(label, words.vocabulary.language);
  const codes = [text, ...(withoutBrackets === null ? [] : [withoutBrackets])].map(
    (one) => matchWhole(phraseKey(one, words.vocabulary), words.long)?.code,
  );
  return roles.find((role) => codes.includes(role)) ?? null;
};
