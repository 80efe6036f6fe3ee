import { type PhraseIndex, phraseIndex } from "./phrase-index.ts";
import { vocabularies } from "./vocabularies.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A language's vocabulary, made ready for looking up. */
export interface LanguageWords {
  readonly vocabulary: Vocabulary;
  readonly columns: PhraseIndex;
  /** Headers of a table with one value a row. */
  readonly long: PhraseIndex;
  /** Units of what is counted one by one. */
  readonly counts: PhraseIndex;
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
  const { COUNT, ...headers } = vocabulary.long;
  return {
    vocabulary,
    columns: phraseIndex(vocabulary.columns, vocabulary),
    long: phraseIndex(headers, vocabulary),
    counts: phraseIndex({ COUNT }, vocabulary),
    parts: indexes(vocabulary.parts, vocabulary),
    words: indexes(vocabulary.words, vocabulary),
    spoilers: phraseIndex({ SPOILER: spoilers }, { ...vocabulary, fillers: [] }),
    totals: phraseIndex({ TOTAL: totals, SUBTOTAL: subtotals, NOT_ALLOCATED: unallocated }, vocabulary),
  };
};

/** The words of every language, in the order in which languages are tried. */
export const languageWords: readonly LanguageWords[] = vocabularies.map(ready);
