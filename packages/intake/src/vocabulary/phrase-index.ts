import { phraseKey } from "./phrase-key.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a phrase may mean. */
export interface Meaning {
  readonly code: string;
  readonly isLikely: boolean;
}

/** The meanings of phrases in the order of the vocabulary: as they stand, and by their stems joined by a space. */
export interface PhraseIndex {
  readonly exact: ReadonlyMap<string, readonly Meaning[]>;
  readonly stems: ReadonlyMap<string, readonly Meaning[]>;
  /** By their stems in the order of the alphabet, for names such as "cooperative_type". */
  readonly sorted: ReadonlyMap<string, readonly Meaning[]>;
}

const add = (index: Map<string, readonly Meaning[]>, key: string, meaning: Meaning): void => {
  const meanings = index.get(key) ?? [];
  if (key === "" || meanings.some(({ code }) => code === meaning.code)) return;
  index.set(key, [...meanings, meaning]);
};

/** Makes the index of phrases by code in one language. */
export const phraseIndex = (
  phrasesByCode: Readonly<Record<string, readonly string[]>>,
  vocabulary: Vocabulary,
): PhraseIndex => {
  const exact = new Map<string, readonly Meaning[]>();
  const stems = new Map<string, readonly Meaning[]>();
  const sorted = new Map<string, readonly Meaning[]>();
  for (const [code, phrases] of Object.entries(phrasesByCode)) {
    for (const phrase of phrases) {
      const key = phraseKey(phrase.replace(/^\?/, ""), vocabulary);
      const meaning = { code, isLikely: phrase.startsWith("?") };
      add(exact, key.exact, meaning);
      add(stems, key.tokens.join(" "), meaning);
      if (key.tokens.length > 1) add(sorted, key.tokens.toSorted().join(" "), { code, isLikely: true });
    }
  }
  return { exact, stems, sorted };
};
