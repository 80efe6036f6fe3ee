import type { Choice } from "@coop-census/contracts";
import areas from "../vocabulary/areas.json" with { type: "json" };
import { foldText } from "../vocabulary/fold-text.ts";
import type { LanguageWords } from "../vocabulary/language-words.ts";
import { matchTotal } from "../vocabulary/match-total.ts";
import { makeChoice } from "./make-choice.ts";

const keyOf = (text: string): string =>
  foldText(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const codesByCountry: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(areas).map(([country, names]) => [
    country,
    new Map(
      Object.entries(names).flatMap(([code, name]) => [[keyOf(name), code] as const, [keyOf(code), code] as const]),
    ),
  ]),
);

/** What the words of an area column mean: an area of the country by its name or code (ISO 3166-2), or the whole country. */
export const proposeAreas = (
  words: readonly string[],
  own: LanguageWords,
  place: { readonly column: number; readonly country: string | null },
): readonly Choice[] => {
  const codes = codesByCountry.get(place.country ?? "");
  return words
    .filter((word) => word !== "")
    .map((word) => {
      const code = codes?.get(keyOf(word)) ?? null;
      const isWhole = matchTotal(word, own)?.isWhole === true;
      const params = { dimension: "GEO", word, language: own.vocabulary.language };
      const at = { subject: word, column: place.column };
      if (code !== null) return makeChoice("word", code, "proved", { code: "area", params }, at);
      const alternatives = ["_T", ...(codes?.values() ?? [])].filter((one, index, all) => all.indexOf(one) === index);
      if (isWhole) return makeChoice("word", "_T", "likely", { code: "total", params }, { ...at, alternatives });
      return makeChoice("word", null, "open", { code: "unknown", params }, { ...at, alternatives });
    });
};
