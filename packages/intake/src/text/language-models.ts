import samples from "./language-samples.json" with { type: "json" };

/** What one language's text is made of, as far as it tells encodings apart. */
export interface LanguageModel {
  /** ISO 639-1. */
  readonly language: string;
  readonly script: string;
  /** Its letters beyond ASCII, lower case; empty for Han and Hangul, which have too many. */
  readonly letters: ReadonlySet<string>;
  /** The characters that most of its text consists of; empty where pairs of letters tell more. */
  readonly common: ReadonlySet<string>;
  /** Pairs of neighbours, one of them beyond ASCII, in lower case; a space is the edge of a word. */
  readonly pairs: ReadonlySet<string>;
  /** Its everyday words of ASCII letters alone. */
  readonly plainWords: ReadonlySet<string>;
}

const isPlain = (text: string): boolean => /^[\u0020-\u007e]*$/.test(text);

const pairsOf = (word: string): readonly string[] => {
  const letters = [" ", ...Array.from(word), " "];
  return letters.slice(1).flatMap((letter, index) => {
    const pair = `${letters[index] ?? ""}${letter}`;
    return isPlain(pair) ? [] : [pair];
  });
};

/** One model a language, from its alphabet and a few hundred everyday words of tables. */
export const languageModels: readonly LanguageModel[] = samples.map(
  ({ language, script, letters, words = "", common = "" }) => {
    const list = words
      .toLowerCase()
      .split(/[\s'-]+/)
      .filter((word) => word !== "");
    return {
      language,
      script,
      letters: new Set(letters.toLowerCase()),
      common: new Set(common),
      pairs: new Set(list.flatMap(pairsOf)),
      plainWords: new Set(list.filter(isPlain)),
    };
  },
);
