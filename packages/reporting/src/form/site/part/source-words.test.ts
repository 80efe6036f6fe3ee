import { expect, test } from "vitest";
import { sourceWords } from "./source-words.ts";

test.each([
  ["seed:004_8f5c8889 (http://cecop.coop/What-is-CECOP, c.2016-2018)", "http://cecop.coop/What-is-CECOP, c.2016-2018"],
  ["https://cronicaeconomica.com/?p=44086 (Funcas)", "https://cronicaeconomica.com/?p=44086 (Funcas)"],
  ["CECOP, What is CECOP? (cecop.coop)", "CECOP, What is CECOP? (cecop.coop)"],
  ["seed:12", "seed:12"],
])("%s is told as %s", (source, told) => {
  expect(sourceWords(source)).toBe(told);
});
