import words from "../../data/param-words.json" with { type: "json" };
import type { Language } from "../language/language.ts";

type Words = Readonly<Record<string, Readonly<Record<Language, string>>>>;

const wordsOf = new Map<string, ReadonlyMap<string, Readonly<Record<Language, string>>>>(
  Object.entries<Words>(words).map(([name, values]) => [name, new Map(Object.entries(values))]),
);

/** The parameters as a person reads them: those that are codes of the program, as words; all others as they stand. */
export const sayParams = (
  params: Readonly<Record<string, string>>,
  language: Language,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, wordsOf.get(name)?.get(value)?.[language] ?? value]),
  );
