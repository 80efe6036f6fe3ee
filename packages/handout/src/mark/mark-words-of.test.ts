import { languages } from "@coop-census/census";
import { markedSheets } from "@coop-census/contracts";
import { expect, test } from "vitest";
import { markWordsOf } from "./mark-words-of.ts";

/** Every text in words, with its path. */
const textsIn = (value: unknown, path = ""): readonly (readonly [path: string, text: string])[] => {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}/${key}`));
};

const holesIn = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole);

const english = textsIn(markWordsOf("en"));

// Words that a language spells as English does.
const shared: Readonly<Record<string, readonly string[]>> = {
  es: ["/severities/ERROR", "/colon"],
  fr: ["/severities/QUERY", "/severities/INFO"],
  it: ["/colon"],
  pt: ["/colon"],
};

test.each(languages.filter((language) => language !== "en"))("the words of a marked workbook in %s", (language) => {
  const words = textsIn(markWordsOf(language));
  expect(words.map(([path, text]) => [path, holesIn(text)])).toEqual(
    english.map(([path, text]) => [path, holesIn(text)]),
  );
  const same = words.filter(([path, text]) => english.some(([at, original]) => at === path && original === text));
  expect(same.map(([path]) => path)).toEqual(shared[language] ?? []);
});

test.each(languages)("in %s the sheet of findings is named as it is in the workbook", (language) => {
  expect(markWordsOf(language).explanation.at(-1)).toContain(`(${markedSheets.findings})`);
});
