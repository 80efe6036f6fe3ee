import { languages } from "@coop-census/census";
import { expect, test } from "vitest";
import { speakerOf } from "../language/speaker.ts";
import { yearWords } from "./year-words.ts";

test.each([
  ["2021+", ["2021 or later", "2021 o después", "2021 ou après", "2021 o dopo", "2021 ou depois"]],
  ["2016~", ["about 2016", "hacia 2016", "vers 2016", "verso il 2016", "por volta de 2016"]],
  ["2008-2014", ["2008 to 2014", "de 2008 a 2014", "de 2008 à 2014", "dal 2008 al 2014", "de 2008 a 2014"]],
  ["2013", ["2013", "2013", "2013", "2013", "2013"]],
])("the year %s of a statement is said in words", (year, words) => {
  expect(
    languages.map((language) =>
      yearWords(
        speakerOf(language, () => ""),
        year,
      ),
    ),
  ).toEqual(words);
});

test("what is no year stands as it was stated", () => {
  expect(
    yearWords(
      speakerOf("en", () => ""),
      "2016/17",
    ),
  ).toBe("2016/17");
});
