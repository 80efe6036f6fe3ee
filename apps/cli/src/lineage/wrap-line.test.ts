import fc from "fast-check";
import { expect, test } from "vitest";
import { wrapLine } from "./wrap-line.ts";

test("no line is wider than 100 columns, and no letter is lost", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 260 }), { maxLength: 30 }), fc.nat({ max: 20 }), (words, indent) => {
      const text = words.join(" ");
      const lines = wrapLine(text, indent);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    }),
  );
});
