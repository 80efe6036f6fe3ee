import { expect, test } from "vitest";
import { readLanguage } from "./read-language.ts";

test.each([
  [undefined, "en"],
  ["", "en"],
  ["de", "en"],
  ["*", "en"],
  ["it", "it"],
  ["IT-it", "it"],
  ["de-AT, fr;q=0.5", "fr"],
  ["pt;q=0.7, es;q=0.9, en;q=0.1", "es"],
  ["fr;q=0, pt;q=0.2", "pt"],
  ["es, it", "es"],
  ["italian", "en"],
])("Accept-Language %j is answered in %s", (header, language) => {
  expect(readLanguage(undefined, header)).toBe(language);
});

test("the word of the address goes before the header, and a language that is not ours is refused", () => {
  expect(readLanguage("pt", "it")).toBe("pt");
  for (const asked of ["de", "IT", "it-IT", ""]) expect(() => readLanguage(asked, "it")).toThrow("Nothing is said");
});
