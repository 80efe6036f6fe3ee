import { expect, test } from "vitest";
import { readCorrections } from "./read-corrections.ts";

test("a correction names what it is about, its header or word, and what holds", () => {
  expect(
    readCorrections([
      "column:Addetti=WRK_TOTAL",
      "column:Note=",
      "word:TYPE=Lavoro=WORKER",
      "scope=AFF",
      "currency=EUR",
      "word:Edilizia=BRANCH=edilizia",
    ]),
  ).toEqual([
    { about: "column", subject: "Addetti", value: "WRK_TOTAL" },
    { about: "column", subject: "Note", value: "" },
    { about: "word", subject: "TYPE=Lavoro", value: "WORKER" },
    { about: "default", subject: "SCOPE", value: "AFF" },
    { about: "currency", subject: null, value: "EUR" },
    { about: "word", subject: "Edilizia", value: "BRANCH=edilizia" },
  ]);
});

test.each(["", "AFF", "colour:x=1", "column:Addetti"])("%j corrects nothing and is refused in words", (text) => {
  expect(() => readCorrections([text])).toThrow("corrects no choice");
});
