import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { choiceMessages } from "./choice-messages.ts";
import { makeChoice } from "./make-choice.ts";
import { sayChoice } from "./say-choice.ts";

test("a choice says what it is about, what is proposed, why, and what may be answered", () => {
  const choice = makeChoice(
    "column",
    "ENT_TOTAL",
    "likely",
    { code: "likely-phrase", params: { language: "it" } },
    {
      subject: "Cooperative",
      column: 2,
      alternatives: ["ENT_ACTIVE", ""],
    },
  );
  expect(sayChoice(choice)).toEqual({
    what: 'The column "Cooperative" is read as ENT_TOTAL.',
    why: "The words of the field have this header (it) most often for this, but not always.",
    answer: "Confirm it, or choose one of: ENT_ACTIVE, left out.",
  });
});

test("a choice that is open says so", () => {
  const choice = makeChoice(
    "number-format",
    null,
    "open",
    { code: "ambiguous", params: { example: "17.000" } },
    {
      alternatives: ["1.234,5", "1,234.5"],
    },
  );
  expect(sayChoice(choice)).toEqual({
    what: "How numbers are written is open.",
    why: "17.000 may be read in two ways, and nothing in the file says which.",
    answer: "Choose one of: 1.234,5, 1,234.5.",
  });
});

test("a choice is said in the language of the person who confirms it, with codes and headers as they are", () => {
  const choice = makeChoice(
    "column",
    "",
    "likely",
    { code: "other-year", params: { year: "2021" } },
    { subject: "Socios 2021", column: 3, alternatives: ["MBR_TOTAL"] },
  );
  expect(sayChoice(choice, "es")).toEqual({
    what: 'La columna "Socios 2021": se omite.',
    why: "El encabezado es de 2021, no del año de la declaración.",
    answer: "Confírmelo, o elija entre: MBR_TOTAL.",
  });
});

test("every reason that the code of this folder names has words", () => {
  const folder = new URL("./", import.meta.url);
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && !name.includes("test") && name !== "choice-messages.ts")
    .map((name) => readFileSync(new URL(name, folder), "utf8"));
  const codes = texts.flatMap((text) => [...text.matchAll(/code: "([a-z0-9-]+)"/g)].map(([, code]) => code ?? ""));
  const said = Object.keys(choiceMessages).map((code) => code.split("/")[1]);
  expect(codes.length).toBeGreaterThan(30);
  expect([...new Set(codes)].filter((code) => !said.includes(code))).toEqual([]);
});
