import { type Decimal, decimal } from "@coop-census/census";
import { tokeniseUnit } from "./tokenise-unit.ts";

const before = new Set(["in", "en", "em", "im", "w", "v", "ve", "в", "単位", "单位", "단위"]);

/** What stands behind a power in a unit of persons or enterprises, without a space. */
const counters = /([千万百億천만백억])\s*(?:人|名|社|件|組合|団体|명|개|곳)/gu;

const powerOf = (word: string, language: string): number | null => {
  // A single letter is as likely anything else.
  if (/^[a-z]$/.test(word)) return null;
  const [token, more] = tokeniseUnit(word, language);
  return token?.kind === "power" && more === undefined ? token.power : null;
};

/**
 * The power of ten that a line states without a currency: "figures in thousands", "(w tysiącach)", "単位：千人". Null when it
 * states none, or speaks of money, whose unit it states beside its currency.
 */
export const multiplierOfLine = (line: string, language: string): Decimal | null => {
  const text = line
    .normalize("NFKC")
    .replaceAll(/\.\s+(?=\p{Lu})/gu, "; ")
    .toLowerCase()
    .replaceAll(counters, "$1 ")
    .replaceAll(/(単位|单位|단위)/gu, " $1 ");
  for (const clause of text.split(/[;()[\]]/u)) {
    if (tokeniseUnit(clause, language).some(({ kind }) => kind === "currency")) continue;
    const words = clause.split(/[\s:,]+/u).filter((word) => word !== "");
    for (const [at, word] of words.entries()) {
      if (words.length > 1 && !before.has(words[at - 1] ?? "")) continue;
      const power = powerOf(word, language);
      if (power !== null) return decimal(`1${"0".repeat(power)}`);
    }
  }
  return null;
};
