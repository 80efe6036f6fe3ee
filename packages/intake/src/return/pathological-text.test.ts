import { expect, test } from "vitest";
import { readReturn } from "./read-return.ts";

const length = 30_000;

const fill = (part: string): string => part.repeat(Math.ceil(length / part.length)).slice(0, length);

const texts = {
  digits: fill("1"),
  points: fill("1."),
  groups: fill("1 000 "),
  "a blank in the middle": `1${fill(" ")}x`,
  "a blank behind a colon": `Format:${fill(" ")}x`,
  colons: fill("1:"),
  powers: fill("億万"),
  letters: fill("a"),
  "words for formats": fill("数"),
  years: fill("2021 "),
  telephones: fill("tel 1 "),
  brackets: fill("(a"),
};

const places = {
  "above the table": (text: string) => `${text}\nTipo;Numero cooperative;Addetti\nCooperative sociali;12;55\n`,
  "in a header": (text: string) => `Tipo;Numero cooperative ${text};Addetti\nCooperative sociali;12;55\n`,
  "in a label": (text: string) => `Tipo;Numero cooperative;Addetti\n${text};12;55\nCooperative sociali;12;55\n`,
  "in a figure": (text: string) => `Tipo;Numero cooperative;Addetti\nCooperative sociali;${text};55\n`,
};

// In steps that grow with the square of its length, such a text takes from seconds to hours.
const most = 2_000;

test.each(
  Object.entries(texts).flatMap(([of, text]) =>
    Object.entries(places).map(([where, place]) => [of, where, place(text)] as const),
  ),
)("a text of 30,000 characters, %s %s, costs no more than its length", async (_of, _where, file) => {
  const begun = performance.now();
  await readReturn({
    bytes: Buffer.from(file),
    fileName: "long.csv",
    profiles: [],
    year: 2021,
    organisation: "it-x",
    country: "IT",
  });
  expect(performance.now() - begun).toBeLessThan(most);
});
