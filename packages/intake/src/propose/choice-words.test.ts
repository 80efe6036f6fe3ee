import { languages } from "@coop-census/census";
import { describe, expect, test } from "vitest";
import { type ChoiceWords, choiceWords } from "./choice-words.ts";

/** Every sentence by its name ("reasons column/memory"). */
const sentencesOf = ({ subjects, phrases, reasons }: ChoiceWords): ReadonlyMap<string, string> => {
  const named = (part: string, sentences: Readonly<Record<string, string>>): readonly (readonly [string, string])[] =>
    Object.entries(sentences).map(([name, sentence]) => [`${part} ${name}`, sentence]);
  return new Map([...named("subjects", subjects), ...named("phrases", phrases), ...named("reasons", reasons)]);
};

const holesOf = (sentence: string): readonly string[] =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).toSorted();

const originals = sentencesOf(choiceWords.en);

describe.each(languages.filter((one) => one !== "en"))("what a proposal says in %s", (language) => {
  const sentences = sentencesOf(choiceWords[language]);

  test("has every sentence of the original and no other", () => {
    expect(originals.size).toBeGreaterThan(100);
    expect([...sentences.keys()].toSorted()).toEqual([...originals.keys()].toSorted());
  });

  test("keeps the parameters of every sentence", () => {
    const holes = (from: ReadonlyMap<string, string>) =>
      [...originals.keys()].map((name) => [name, holesOf(from.get(name) ?? "")]);
    expect(holes(sentences)).toEqual(holes(originals));
  });

  test("leaves no sentence empty or in English", () => {
    const left = [...sentences].filter(([name, said]) => said.trim() === "" || said === originals.get(name));
    expect(left).toEqual([]);
  });
});
