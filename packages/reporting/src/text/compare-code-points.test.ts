import fc from "fast-check";
import { expect, test } from "vitest";
import { compareCodePoints } from "./compare-code-points.ts";

const text = fc.string({ unit: "binary" });

const points = (value: string): number[] => Array.from(value, (character) => character.codePointAt(0) ?? 0);

test("a character beyond the basic plane stands after U+FFFD, which comparing code units gets wrong", () => {
  expect(["\u{20bb7}", "\ufffd"].sort()).toEqual(["\u{20bb7}", "\ufffd"]);
  expect(["\u{20bb7}", "\ufffd"].sort(compareCodePoints)).toEqual(["\ufffd", "\u{20bb7}"]);
});

test("the order is that of the numbers of the code points, a beginning before what continues it", () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [left, right] = [points(a), points(b)];
      const at = left.findIndex((point, index) => point !== right[index]);
      const expected =
        at === -1 || at >= right.length ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? 0);
      expect(Math.sign(compareCodePoints(a, b))).toBe(Math.sign(expected));
    }),
  );
});
