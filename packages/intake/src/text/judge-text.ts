import { isPossibleText } from "./is-possible-text.ts";
import { judgeLetter } from "./judge-letter.ts";
import { type LanguageModel, languageModels } from "./language-models.ts";
import { type PlacedCharacters, placeCharacters } from "./place-characters.ts";

/** How well a text reads as the writing of people. */
export interface TextJudgement {
  /** From -1 (noise) to 1.3 (good words among everyday ones); 0 where nothing beyond ASCII is in it. */
  readonly score: number;
  /** ISO 639-1 of the language that fits best; null where no letter tells. */
  readonly language: string | null;
}

const noise: TextJudgement = { score: -1, language: null };

/** The share of the text's plain words that are everyday words of the language, from 0 to 0.3. */
const plainShare = (words: readonly string[], { plainWords }: LanguageModel): number =>
  Math.min(0.3, words.filter((word) => plainWords.has(word)).length / Math.max(1, words.length));

const scoreIn = ({ letters, count, signs }: PlacedCharacters, words: readonly string[], model: LanguageModel): number =>
  letters.reduce((sum, one) => sum + judgeLetter(one, model), signs) / count + plainShare(words, model);

/**
 * Judges a decoded text by its characters beyond ASCII: letters of one language beside each other speak for it, signs
 * within words, strange case and other scripts against it. `languages` are those that are considered; null is all.
 */
export const judgeText = (text: string, languages: readonly string[] | null): TextJudgement => {
  if (!isPossibleText(text)) return noise;
  const placed = placeCharacters(text);
  if (placed.count === 0) return { score: 0, language: null };
  const words = text.toLowerCase().match(/(?<![\p{L}\p{M}])[a-z]+(?![\p{L}\p{M}])/gu) ?? [];
  const isTold = placed.letters.length > 0;
  return languageModels
    .filter(({ language }) => languages === null || languages.includes(language))
    .map((model) => ({ score: scoreIn(placed, words, model), language: isTold ? model.language : null }))
    .reduce((best, one) => (one.score > best.score ? one : best), noise);
};
