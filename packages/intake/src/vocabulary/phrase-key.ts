import { foldText } from "./fold-text.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A phrase as it is looked up. */
export interface PhraseKey {
  /** Every word as it stands: what tells "trabajadoras" from "trabajadores". */
  readonly exact: string;
  /** The words that carry the meaning, without fillers and endings; one word in a language without spaces. */
  readonly tokens: readonly string[];
}

const stemmers = new Map<string, RegExp>();

const stemmerOf = ({ language, endings }: Vocabulary): RegExp => {
  const stemmer = stemmers.get(language) ?? new RegExp(endings, "u");
  stemmers.set(language, stemmer);
  return stemmer;
};

/** Three letters at least are left of a word, or two words become one. */
const stemOf = (word: string, stemmer: RegExp): string => {
  const stem = word.replace(stemmer, "");
  return stem.length >= 3 ? stem : word;
};

const wordsOf = (text: string): readonly string[] =>
  foldText(text)
    .split(/[^\p{L}\p{N}%]+/u)
    .filter((word) => word !== "");

const fillerSets = new Map<string, ReadonlySet<string>>();

const fillersOf = (vocabulary: Vocabulary): ReadonlySet<string> => {
  const fillers = fillerSets.get(vocabulary.language) ?? new Set(vocabulary.fillers.flatMap((one) => wordsOf(one)));
  fillerSets.set(vocabulary.language, fillers);
  return fillers;
};

const joinedKey = (words: readonly string[], vocabulary: Vocabulary): PhraseKey => {
  const whole = words.join("");
  const stem = whole.replace(stemmerOf(vocabulary), "");
  return { exact: whole, tokens: whole === "" ? [] : [stem === "" ? whole : stem] };
};

/** The key of a phrase in a language; all words are kept where nothing else would be left. */
export const phraseKey = (text: string, vocabulary: Vocabulary): PhraseKey => {
  const words = wordsOf(text);
  if (vocabulary.joined) return joinedKey(words, vocabulary);
  const fillers = fillersOf(vocabulary);
  const telling = words.filter((word) => !fillers.has(word));
  const tokens = (telling.length === 0 ? words : telling).map((word) => stemOf(word, stemmerOf(vocabulary)));
  return { exact: words.join(" "), tokens };
};
