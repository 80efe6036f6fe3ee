import fc from "fast-check";
import { expect, test } from "vitest";
import { guardFormula, readGuarded } from "./guard-formula.ts";

test("no guarded text opens a formula, and each reads back", () => {
  const text = fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "'", "a", "1") });
  fc.assert(
    fc.property(fc.oneof(text, fc.string()), (value) => {
      const guarded = guardFormula(value);
      expect(guarded).not.toMatch(/^[=+\-@\t\r\n]/);
      expect(readGuarded(guarded)).toBe(value);
    }),
  );
});

test("text that opens none stands as it is", () => {
  expect(guardFormula("Scop = entreprise")).toBe("Scop = entreprise");
});
