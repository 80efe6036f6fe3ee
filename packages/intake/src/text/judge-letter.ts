import type { LanguageModel } from "./language-models.ts";
import type { PlacedLetter } from "./place-characters.ts";

/** The scripts whose words never mix with Latin letters; Han, Kana and Hangul stand beside them freely. */
const alphabets = new Set(["Cyrillic", "Greek", "Hebrew", "Arabic", "Thai"]);

/** Half a word of Latin letters on each side is a pair of bytes read as one character. */
const isWedged = ({ before, after }: PlacedLetter): boolean => isLatin(before) && isLatin(after);
const isBesideLatinAlone = ({ before, after }: PlacedLetter): boolean =>
  (isLatin(before) && after === " ") || (before === " " && isLatin(after));

const isLatin = (neighbour: string): boolean => /\p{Script=Latin}/u.test(neighbour);

const isAlone = ({ before, after }: PlacedLetter): boolean => before === " " && after === " ";

/** Single bytes are Kana of half width, which people seldom write; other Kana tells Japanese by itself. */
const judgeKana = (placed: PlacedLetter): number => {
  if (isAlone(placed) || isBesideLatinAlone(placed)) return 0;
  return /[\uff61-\uff9f]/.test(placed.character) ? 0.3 : 1;
};

const fits = (script: string, model: LanguageModel): boolean =>
  model.script === "Japanese" ? script === "Han" || script === "Kana" : model.script === script;

const judgeAlphabetic = ({ character, before, after, hasOddCase, script }: PlacedLetter, model: LanguageModel) => {
  if (!model.letters.has(character)) return -1;
  if (hasOddCase) return -0.6;
  // A letter that stands alone tells little: it may as well be a sign.
  if (before === " " && after === " ") return alphabets.has(script) ? 0 : 0.3;
  const known = [`${before}${character}`, `${character}${after}`].filter((pair) => model.pairs.has(pair)).length;
  // Any bytes are letters of a full alphabet, so that its pairs have to tell; an accented Latin letter tells by itself.
  if (model.pairs.size > 0) return alphabets.has(script) ? 0.75 * known - 0.5 : 0.3 + 0.35 * known;
  return model.common.has(character) ? 1 : -0.2;
};

/** How much one letter speaks for a language: from -1 (it has no such letter) to 1 (it stands in everyday words so). */
export const judgeLetter = (placed: PlacedLetter, model: LanguageModel): number => {
  if (!fits(placed.script, model)) return -1;
  if (alphabets.has(placed.script) && (isLatin(placed.before) || isLatin(placed.after))) return -1;
  if (placed.script !== "Latin" && isWedged(placed)) return -1;
  if (placed.script === "Kana") return judgeKana(placed);
  if (model.letters.size > 0) return judgeAlphabetic(placed, model);
  return model.common.has(placed.character) ? 1 : isBesideLatinAlone(placed) ? -0.5 : 0.1;
};
