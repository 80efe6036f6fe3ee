import words from "../../data/place-words.json" with { type: "json" };
import type { Language } from "../language/language.ts";
import { columnLetters } from "../return/column-letters.ts";
import { fillWords } from "./fill-words.ts";

/** A column as a person finds it, with its header: "column D (Enti aderenti)". */
export const sayColumn = (column: number, header: string | null, language: Language): string => {
  const letters = columnLetters(column);
  if (header === null) return fillWords(words[language].column, { column: letters });
  return fillWords(words[language].columnWithHeader, { column: letters, header });
};
