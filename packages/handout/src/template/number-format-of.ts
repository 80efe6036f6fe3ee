import type { Language } from "@coop-census/census";

const formats = {
  en: "1,234.5",
  es: "1.234,5",
  fr: "1 234,5",
  it: "1.234,5",
  pt: "1.234,5",
} as const satisfies Readonly<Record<Language, string>>;

/** A number as a person of the language types it: what a template proposes, and its answers may say otherwise. */
export const numberFormatOf = (language: Language): (typeof formats)[Language] => formats[language];
