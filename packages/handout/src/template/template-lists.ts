import { codesOf, isMoney, legalTender } from "@coop-census/census";
import { templateChoices } from "@coop-census/contracts";
import { askedIndicators } from "./asked-indicators.ts";
import { askedTypes } from "./asked-types.ts";
import type { TemplateInput } from "./template-input.ts";
import { type Words, wordsOf } from "./words-of.ts";

/** One thing to choose: the code that is kept and the word that a person sees. */
export interface ListEntry {
  readonly code: string;
  readonly word: string;
}

export type TemplateLists = ReadonlyMap<string, readonly ListEntry[]>;

const entries = (words: Readonly<Record<string, string>>, codes: readonly string[]): readonly ListEntry[] =>
  codes.map((code) => ({ code, word: words[code] ?? code }));

/** The name of an indicator in the language; its code where the language has none. */
export const indicatorName = (words: Words, code: string): string =>
  new Map(Object.entries(words.indicators)).get(code)?.[0] ?? code;

/** Everything that can be chosen in a template, by the name of the list. */
export const templateLists = (input: TemplateInput): TemplateLists => {
  const { organisation, year, partners, last } = input;
  const words = wordsOf(input.language);
  const { country } = organisation;
  const used = (last?.observations ?? []).filter(({ indicator }) => isMoney(indicator)).map(({ unit }) => unit);
  const currencies = [...new Set([...(legalTender(country, year) ?? []), ...used])];
  const types = askedTypes(country, year);
  return new Map([
    ["kind", entries(words.lists.kind, templateChoices.kind)],
    ["scope", entries(words.lists.scope, templateChoices.scope)],
    ["perimeter", entries(words.lists.perimeter, templateChoices.perimeter)],
    ["currency", currencies.map((code) => ({ code, word: code }))],
    ["multiplier", entries(words.lists.multiplier, templateChoices.multiplier)],
    ["number-format", entries({}, templateChoices["number-format"])],
    ["public", entries(words.lists.public, templateChoices.public)],
    ["confidential", entries(words.lists["yes-no"], templateChoices.confidential)],
    ["yes-no", entries(words.lists["yes-no"], templateChoices["yes-no"])],
    ["basis", entries(words.lists.basis, templateChoices.basis)],
    ["flag", entries(words.lists.flag, templateChoices.flag)],
    ["type", entries(words.types, [...types, "_T"])],
    ["overlap-type", [{ code: "*", word: words.allTypes }, ...entries(words.types, types)]],
    ["activity", codesOf("ISIC4").map(({ code }) => ({ code, word: code }))],
    ["indicator", askedIndicators.map(({ code }) => ({ code, word: `${indicatorName(words, code)} (${code})` }))],
    ["partner", partners.map(({ id, name }) => ({ code: id, word: `${name} (${id})` }))],
  ]);
};
