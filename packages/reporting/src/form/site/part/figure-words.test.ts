import { decimal, languages } from "@coop-census/census";
import { expect, test } from "vitest";
import { speakerOf } from "../language/speaker.ts";
import { amountWords } from "./figure-words.ts";

const said = (value: string, unit: string): readonly string[] =>
  languages.map((language) =>
    amountWords(
      speakerOf(language, () => ""),
      decimal(value),
      unit,
    ),
  );

test("whole millions of money are said in words, with the currency that each language has a name for", () => {
  expect(said("25500000000", "EUR")).toEqual([
    "EUR 25,500 million",
    "25.500 millones de euros",
    "25\u202f500 millions d'euros",
    "25.500 milioni di euro",
    "25.500 milhões de euros",
  ]);
  expect(said("2500000", "ARS")[2]).toBe("2,5 millions ARS");
  expect(said("3000000", "INTD")[0]).toBe("3 million international dollars");
});

test("a figure below two millions, or not a whole tenth of one, keeps its digits", () => {
  expect(said("1000000", "EUR")[0]).toBe("EUR 1,000,000");
  expect(said("2510001", "EUR")[0]).toBe("EUR 2,510,001");
  expect(said("25500000000", "PER")[0]).toBe("25,500,000,000");
});
