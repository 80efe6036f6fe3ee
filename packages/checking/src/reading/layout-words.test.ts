import { languages } from "@coop-census/census";
import { describe, expect, test } from "vitest";
import { layoutWords } from "./layout-words.ts";
import { sayLayoutChange } from "./say-layout-change.ts";

const sentencesOf = ({ tab, changes }: typeof layoutWords.en): ReadonlyMap<string, string> =>
  new Map(Object.entries({ ...changes, tab }));

const holesOf = (sentence = ""): readonly string[] =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).toSorted();

const originals = sentencesOf(layoutWords.en);

describe.each(languages.filter((one) => one !== "en"))("the changes of a layout in %s", (language) => {
  const sentences = sentencesOf(layoutWords[language]);

  test("have every sentence of the original, with its parameters, and none in English", () => {
    expect([...sentences.keys()].toSorted()).toEqual([...originals.keys()].toSorted());
    for (const [code, original] of originals) {
      expect(holesOf(sentences.get(code)), code).toEqual(holesOf(original));
      expect(sentences.get(code), code).not.toBe(original);
    }
  });
});

test("a change is said in the language that is asked for, a tab by its name", () => {
  const change = { code: "layout/delimiter", params: { from: ";", to: "\t" } };
  expect(sayLayoutChange(change)).toBe("The sign between columns was ; and is a tab.");
  expect(sayLayoutChange(change, "pt")).toBe("O sinal entre colunas era ; e é um tabulador.");
});
