import type { Choice } from "@coop-census/contracts";
import { foldText } from "../vocabulary/fold-text.ts";
import type { LanguageWords } from "../vocabulary/language-words.ts";
import { matchWord } from "../vocabulary/match-word.ts";
import { makeChoice } from "./make-choice.ts";
import { matchInLanguages } from "./match-in-languages.ts";

const codes = { SCOPE: ["AFF", "NAT"], PERIM: ["COOP", "COOP_SUBS"] } as const;

/** "registered with OCB", said by br-ocb itself, are its affiliates. */
const namesOrganisation = (word: string, organisation: string): boolean => {
  const parts = foldText(organisation).split("-").slice(1);
  const words = foldText(word).split(/[^\p{L}\p{N}]+/u);
  return parts.some((part) => part.length > 2 && words.includes(part));
};

/** What the words of the scope or perimeter column mean. */
export const proposeScopes = (
  dimension: "SCOPE" | "PERIM",
  words: readonly string[],
  own: LanguageWords,
  place: { readonly column: number; readonly organisation: string },
): readonly Choice[] =>
  words.map((word) => {
    const found = word === "" ? null : matchInLanguages(own, (language) => matchWord(dimension, word, language));
    const params = { dimension, word, language: found?.language ?? own.vocabulary.language };
    const choice = (value: string | null, certainty: Choice["certainty"], code: string): Choice =>
      makeChoice(
        "word",
        value,
        certainty,
        { code, params },
        {
          subject: word,
          column: place.column,
          alternatives: codes[dimension].filter((one) => one !== value),
        },
      );
    if (found?.match.certainty === "proved") return choice(found.match.code, "proved", found.match.by);
    if (dimension === "SCOPE" && namesOrganisation(word, place.organisation))
      return choice("AFF", "likely", "names-organisation");
    if (found === null || found.match.code === null) return choice(null, "open", word === "" ? "blank" : "unknown");
    return choice(found.match.code, found.match.certainty, found.match.by);
  });
