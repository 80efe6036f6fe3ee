/** A letter beyond ASCII between its neighbours, in lower case. */
export interface PlacedLetter {
  readonly character: string;
  readonly script: string;
  /** A space where no letter stands beside it. */
  readonly before: string;
  readonly after: string;
  /** "cooperaČion", "SOCIéTé": case that people seldom write within a word. */
  readonly hasOddCase: boolean;
}

export interface PlacedCharacters {
  readonly letters: readonly PlacedLetter[];
  /** All characters beyond ASCII. */
  readonly count: number;
  /** What the signs among them speak for, each from -1 (within a word) to 0.6 (where tables have it). */
  readonly signs: number;
}

const scripts: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["Latin", /[\p{Script=Latin}\u0300-\u036f]/u],
  ["Cyrillic", /\p{Script=Cyrillic}/u],
  ["Greek", /\p{Script=Greek}/u],
  ["Han", /\p{Script=Han}/u],
  ["Kana", /[\p{Script=Hiragana}\p{Script=Katakana}\u30fc]/u],
  ["Hangul", /\p{Script=Hangul}/u],
  ["Hebrew", /\p{Script=Hebrew}/u],
  ["Arabic", /\p{Script=Arabic}/u],
  ["Thai", /\p{Script=Thai}/u],
];

const scriptOf = (character: string): string =>
  scripts.find(([, pattern]) => pattern.test(character))?.[0] ?? "another script";

const letter = /[\p{L}\p{M}\u30fc]/u;
/** Letters by their class that stand as signs: "1ª", "nº". */
const ordinal = /[\u00aa\u00ba]/u;
/** Signs that tables have beside words and figures. */
const typographic =
  /[\u00a0\u00a3\u00a7\u00a9-\u00ab\u00ae\u00b0\u00b7\u00ba\u00bb\u2009\u2013\u2014\u2018-\u201e\u2022\u2026\u202f\u20ac\u2116\u3000-\u303f\uff00-\uffef]/u;
/** Those that stand within words: the apostrophe, the Catalan point, soft hyphen, joiners, the Japanese point. */
const inWord = new Set(["\u2019", "\u00b7", "\u00ad", "\u200c", "\u200d", "\u30fb"]);

const judgeSign = (sign: string, before: string, after: string): number => {
  if (letter.test(before) && letter.test(after)) return inWord.has(sign) ? 0.6 : -1;
  return typographic.test(sign) ? 0.6 : -0.5;
};

const isUpper = (character: string): boolean => /\p{Lu}/u.test(character);
const isLower = (character: string): boolean => /\p{Ll}/u.test(character);

const hasOddCase = (character: string, before: string, after: string): boolean =>
  (isUpper(character) && isLower(before)) || (isLower(character) && isUpper(before) && isUpper(after));

/** Takes a text apart into what tells its encoding: the characters beyond ASCII and what stands beside them. */
export const placeCharacters = (text: string): PlacedCharacters => {
  const letters: PlacedLetter[] = [];
  let count = 0;
  let signs = 0;
  const characters = Array.from(text);
  for (const [index, character] of characters.entries()) {
    if (character <= "\u007f") continue;
    count += 1;
    const [before, after] = [characters[index - 1] ?? " ", characters[index + 1] ?? " "];
    if (!letter.test(character) || ordinal.test(character)) {
      signs += judgeSign(character, before, after);
      continue;
    }
    const edge = (neighbour: string): string => (letter.test(neighbour) ? neighbour.toLowerCase() : " ");
    letters.push({
      character: character.toLowerCase(),
      script: scriptOf(character),
      before: edge(before),
      after: edge(after),
      hasOddCase: hasOddCase(character, before, after),
    });
  }
  return { letters, count, signs };
};
