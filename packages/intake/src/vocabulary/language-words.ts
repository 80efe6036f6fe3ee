import { type PhraseIndex, phraseIndex } from "./phrase-index.ts";
import { vocabularies } from "./vocabularies.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A language's vocabulary, made ready for looking up. */
export interface LanguageWords {
  readonly vocabulary: Vocabulary;
  readonly columns: PhraseIndex;
  readonly parts: ReadonlyMap<string, PhraseIndex>;
  readonly words: ReadonlyMap<string, PhraseIndex>;
  readonly spoilers: PhraseIndex;
  /** Total rows, subtotal rows and rows of what is not allocated. */
  readonly totals: PhraseIndex;
}

const indexes = (
  groups: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>,
  vocabulary: Vocabulary,
): ReadonlyMap<string, PhraseIndex> =>
  new Map(Object.entries(groups).map(([name, phrases]) => [name, phraseIndex(phrases, vocabulary)]));

const ready = (vocabulary: Vocabulary): LanguageWords => {
  const { totals, subtotals, unallocated, spoilers } = vocabulary;
  return {
    vocabulary,
    columns: phraseIndex(vocabulary.columns, vocabulary),
    parts: indexes(vocabulary.parts, vocabulary),
    words: indexes(vocabulary.words, vocabulary),
    spoilers: phraseIndex({ SPOILER: spoilers }, { ...vocabulary, fillers: [] }),
    totals: phraseIndex({ TOTAL: totals, SUBTOTAL: subtotals, NOT_ALLOCATED: unallocated }, vocabulary),
  };
};

/** The words of every language, in the order in which languages are tried. */
export const languageWords: readonly LanguageWords[] = vocabularies.map(ready);
