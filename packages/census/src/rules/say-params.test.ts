import { expect, test } from "vitest";
import words from "../../data/param-words.json" with { type: "json" };
import { languages } from "../language/language.ts";
import { sayParams } from "./say-params.ts";

test("a code of the program is said in words of the language", () => {
  expect(sayParams({ limit: "inflatedBytes", value: "7" }, "fr")).toEqual({
    limit: "octets une fois décompressé",
    value: "7",
  });
});

test("what the sender wrote stays as it stands, also where it is called like a code", () => {
  expect(sayParams({ label: "type", dimension: "BRANCH" }, "it")).toEqual({ label: "type", dimension: "BRANCH" });
});

test.each(languages)("every code has its words in %s", (language) => {
  const missing = Object.values(words).flatMap((values) =>
    Object.entries(values).flatMap(([code, said]) => (said[language].trim() === "" ? [code] : [])),
  );
  expect(missing).toEqual([]);
});
