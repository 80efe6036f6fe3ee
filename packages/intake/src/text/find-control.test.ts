import fc from "fast-check";
import { expect, test } from "vitest";
import { findControl, nameControls } from "./find-control.ts";

test.each([
  ["a\u0000b", "U+0000"],
  ["\u001b[2J", "U+001B"],
  ["\u007f", "U+007F"],
  ["a\u0085", "U+0085"],
  ["a\ud800b", "U+D800"],
  ["\udc00", "U+DC00"],
])("%j has a control character", (text, name) => {
  expect(findControl(text)).toBe(name);
  expect(nameControls(text)).toContain(name);
});

test("tabs, line ends and characters of two halves are text", () => {
  expect(findControl("a\tb\r\nc 🐝 é \u00a0\u200b")).toBeNull();
});

test("a text whose controls are named has none left", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("\u0000", "\u001b", "\u0085", "\ud800", "\udc00", "a", "\n") }),
      (text) => findControl(nameControls(text)) === null,
    ),
  );
});
