import { expect, test } from "vitest";
import { showControls } from "./show-controls.ts";

test.each([
  ["\u001b[2J\u001b[31mOWNED", "␛[2J␛[31mOWNED"],
  ["\u009b2J", "<U+009B>2J"],
  ["a\rb\u0007\u0000\u007f", "a␍b␇␀␡"],
  ["gpj.\u202exslx", "gpj.<U+202E>xslx"],
])("%j is made visible", (text, shown) => {
  expect(showControls(text)).toBe(shown);
});

test("layout, boxes and letters of every script stay", () => {
  const text = "✓ Ciao\n\t│ █░ – 協同組合 🐝\n";
  expect(showControls(text)).toBe(text);
});
