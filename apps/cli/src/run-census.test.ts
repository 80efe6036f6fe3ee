import { expect, test } from "vitest";
import { runCensus } from "./run-census.ts";

const say = async (...words: readonly string[]): Promise<string> => {
  let said = "";
  const terminal = { write: (text: string) => (said += text) };
  await runCensus(words, { out: terminal, err: terminal }, {});
  return said;
};

test("nothing that is said steers the terminal, in text or JSON", async () => {
  expect(await say("submision\u001b[2J\u009b2J")).toContain("␛[2J<U+009B>2J");
  expect(await say("submision\u001b[2J\u009b2J", "--json")).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});
