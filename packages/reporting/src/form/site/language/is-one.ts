import type { Decimal, Language } from "@coop-census/census";

/** Whether a language counts the figure in the singular: French does so below two, the others at one alone. */
export const isOne = (language: Language, value: Decimal): boolean =>
  language === "fr" ? /^-?[01](?:\.|$)/.test(value) : value === "1" || value === "-1";
