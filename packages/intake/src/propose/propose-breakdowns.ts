import type { Choice } from "@coop-census/contracts";
import type { LanguageWords } from "../vocabulary/language-words.ts";
import { matchTotal } from "../vocabulary/match-total.ts";
import { makeChoice } from "./make-choice.ts";

/** "Ramo / Região" with two totals is two breakdowns, one after the other. */
const nameOf = (index: number): string => `PART${index + 1}`;

/** A breakdown of the sender's own: its words are kept as they are, and each total closes the parts before it. */
export const proposeBreakdowns = (words: readonly string[], own: LanguageWords, column: number): readonly Choice[] => {
  let index = 0;
  return words.map((word) => {
    const total = word === "" ? null : matchTotal(word, own);
    const params = { dimension: "BREAKDOWN", word, language: own.vocabulary.language };
    const dimension = nameOf(index);
    const at = { subject: word, column };
    if (total?.kind === "TOTAL") {
      index += 1;
      const alternatives = [`${dimension}=${word}`];
      return makeChoice("word", `TOTAL=${dimension}`, "likely", { code: "total", params }, { ...at, alternatives });
    }
    const alternatives = [`TOTAL=${dimension}`];
    return makeChoice("word", `${dimension}=${word}`, "likely", { code: "own-part", params }, { ...at, alternatives });
  });
};
