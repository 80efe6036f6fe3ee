import type { Choice } from "@coop-census/contracts";
import type { LanguageWords } from "../vocabulary/language-words.ts";
import { makeChoice } from "./make-choice.ts";

/** Asks what each word of a column of confidentiality means: "N" may be "no" and "not for publication". */
export const proposeConfidentiality = (
  words: readonly string[],
  own: LanguageWords,
  column: number,
): readonly Choice[] =>
  words
    .filter((word) => word !== "")
    .map((word) => {
      const params = { dimension: "CONF", word, language: own.vocabulary.language };
      const place = { subject: word, column, alternatives: ["F", "C", "N"] };
      return makeChoice("word", null, "open", { code: "unknown", params }, place);
    });
