import type { Language } from "@coop-census/census";
import { markedSheets } from "@coop-census/contracts";
import type { MarkWords } from "./mark-words.ts";
import en from "./words/en.json" with { type: "json" };
import es from "./words/es.json" with { type: "json" };
import fr from "./words/fr.json" with { type: "json" };
import it from "./words/it.json" with { type: "json" };
import pt from "./words/pt.json" with { type: "json" };

const all: Readonly<Record<Language, MarkWords>> = { en, es, fr, it, pt };

/** The words of a marked workbook in a language; the name of its own sheet is filled in. */
export const markWordsOf = (language: Language): MarkWords => {
  const words = all[language];
  const explanation = words.explanation.map((line) => line.replace("{sheet}", markedSheets.findings));
  return { ...words, explanation };
};
