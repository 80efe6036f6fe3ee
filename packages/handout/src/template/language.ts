import en from "./words/en.json" with { type: "json" };
import es from "./words/es.json" with { type: "json" };
import fr from "./words/fr.json" with { type: "json" };
import it from "./words/it.json" with { type: "json" };
import pt from "./words/pt.json" with { type: "json" };

/** Every word of a template in one language; the compiler holds that no language lacks one of the English ones. */
export type Words = typeof en;

const all = { en, es, fr, it, pt } as const satisfies Readonly<Record<string, Words>>;

export type TemplateLanguage = keyof typeof all;

// Numbers as a person of the language types them; the answers may say otherwise.
const formats = {
  en: "1,234.5",
  es: "1.234,5",
  fr: "1 234,5",
  it: "1.234,5",
  pt: "1.234,5",
} as const satisfies Readonly<Record<TemplateLanguage, string>>;

const isLanguage = (text: string): text is TemplateLanguage => Object.hasOwn(all, text);

/** The languages that templates are made in (ISO 639-1), their words, and the number format that they propose. */
export const templateLanguages = {
  codes: Object.keys(all).filter(isLanguage).sort(),
  is: isLanguage,
  wordsOf: (language: TemplateLanguage): Words => all[language],
  formatOf: (language: TemplateLanguage): (typeof formats)[TemplateLanguage] => formats[language],
};
