import { codesOf, isCoopType, parentType, typeExistsIn } from "@coop-census/census";
import type { Choice } from "@coop-census/contracts";
import type { LanguageWords } from "../vocabulary/language-words.ts";
import { matchTotal, type TotalMatch } from "../vocabulary/match-total.ts";
import { matchWord } from "../vocabulary/match-word.ts";
import { makeChoice } from "./make-choice.ts";
import { matchInLanguages } from "./match-in-languages.ts";

/** For whom and when types are proposed: they exist in some countries and years only. */
export interface TypePlace {
  readonly column: number;
  readonly year: number;
  readonly country: string | null;
}

const possibleTypes = ({ year, country }: TypePlace): readonly string[] =>
  codesOf("COOP_TYPE")
    .map(({ code }) => code)
    .filter((code) => isCoopType(code, year) && (country === null || typeExistsIn(code, country, year)));

/** The type of what cannot be told apart among these: the common parent of all of them, else NA_TYPE. */
export const commonType = (types: readonly string[]): string => {
  const parents = new Set(types.map((type) => parentType(type) ?? type));
  const [only, second] = parents;
  return only === "SOCIAL" && second === undefined ? "SOCIAL_XX" : "NA_TYPE";
};

interface TypeWord {
  readonly word: string;
  readonly total: TotalMatch | null;
  readonly found: ReturnType<typeof matchInLanguages>;
}

const isTotal = ({ total, found }: TypeWord): boolean =>
  total !== null &&
  total.kind !== "NOT_ALLOCATED" &&
  (total.isWhole || found === null) &&
  found?.match.certainty !== "proved";

type Meaning = readonly [
  value: string | null,
  certainty: Choice["certainty"],
  code: string,
  nearest?: readonly string[],
];

const totalMeaning = ({ total }: TypeWord, hasParts: boolean): Meaning => {
  if (!hasParts) return ["NA_TYPE", "likely", "total-alone", ["_T"]];
  return ["_T", total?.isWhole === true && total.kind === "TOTAL" ? "proved" : "likely", "total"];
};

const typeMeaning = ({ found }: TypeWord, possible: readonly string[]): Meaning => {
  if (found === null) return [null, "open", "unknown"];
  const { code, certainty, by, alternatives } = found.match;
  if (code === null) return ["NA_TYPE", "likely", "several-types", alternatives];
  return possible.includes(code) ? [code, certainty, by, alternatives] : [null, "open", "not-in-country", alternatives];
};

const meaningOf = (one: TypeWord, all: readonly TypeWord[], possible: readonly string[]): Meaning => {
  const parts = all.filter((other) => !isTotal(other));
  if (one.word === "") return [null, "open", "blank", ["_T"]];
  if (isTotal(one)) return totalMeaning(one, parts.length > 0);
  if (one.total?.kind !== "NOT_ALLOCATED" || !(one.total.isWhole || one.found === null))
    return typeMeaning(one, possible);
  const types = parts.flatMap(({ found }) => found?.match.code ?? []);
  return [commonType(types.filter((type) => type !== "CONSORTIUM")), "likely", "not-allocated"];
};

/** What the words of the type column mean; a total is one only beside the types that it sums. */
export const proposeTypes = (words: readonly string[], own: LanguageWords, place: TypePlace): readonly Choice[] => {
  const possible = possibleTypes(place);
  const all = words.map((word) => ({
    word,
    total: matchTotal(word, own),
    found: word === "" ? null : matchInLanguages(own, (language) => matchWord("TYPE", word, language)),
  }));
  return all.map((one) => {
    const [value, certainty, code, nearest = []] = meaningOf(one, all, possible);
    const language = one.found?.language ?? own.vocabulary.language;
    const params = { dimension: "TYPE", word: one.word, language };
    const alternatives = [...new Set([...nearest, ...possible])].filter((type) => type !== value);
    return makeChoice(
      "word",
      value,
      certainty,
      { code, params },
      { subject: one.word, column: place.column, alternatives },
    );
  });
};
