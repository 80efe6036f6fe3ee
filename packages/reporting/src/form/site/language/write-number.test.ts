import { decimal } from "@coop-census/census";
import { expect, test } from "vitest";
import { writeNumber, writePercent } from "./write-number.ts";

test.each([
  ["en", "1,234,567.5", "12.5%"],
  ["es", "1.234.567,5", "12,5\u00a0%"],
  ["fr", "1\u202f234\u202f567,5", "12,5\u00a0%"],
  ["it", "1.234.567,5", "12,5%"],
  ["pt", "1.234.567,5", "12,5%"],
] as const)("%s writes numbers in its own way", (language, number, percent) => {
  expect(writeNumber(language, decimal("1234567.5"))).toBe(number);
  expect(writePercent(language, decimal("12.5"))).toBe(percent);
});

test("a figure of any length keeps all its digits, and a loss has a minus sign", () => {
  expect(writeNumber("en", decimal("-1234567890123456789.05"))).toBe("\u22121,234,567,890,123,456,789.05");
  expect(writeNumber("en", decimal("999"))).toBe("999");
});
