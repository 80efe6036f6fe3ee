import type { Language } from "@coop-census/census";
import en from "./words/en.json" with { type: "json" };
import es from "./words/es.json" with { type: "json" };
import fr from "./words/fr.json" with { type: "json" };
import it from "./words/it.json" with { type: "json" };
import pt from "./words/pt.json" with { type: "json" };

/** Every word of a template in one language; the compiler holds that no language lacks one of the English ones. */
export type Words = typeof en;

const all: Readonly<Record<Language, Words>> = { en, es, fr, it, pt };

/** The words of templates in a language. */
export const wordsOf = (language: Language): Words => all[language];
