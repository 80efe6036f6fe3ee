import { decimal } from "@coop-census/census";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { knownFormats, type NumberFormat } from "./number-format.ts";
import { parseNumber } from "./parse-number.ts";
import { printNumber } from "./print-number.ts";

const italian: NumberFormat = { decimal: ",", thousands: "." };
const english: NumberFormat = { decimal: ".", thousands: "," };
const french: NumberFormat = { decimal: ",", thousands: " " };

const figures = fc
  .tuple(
    fc.boolean(),
    fc.bigInt({ min: 0n, max: 10n ** 18n }),
    fc.nat({ max: 999_999 }),
    fc.integer({ min: 0, max: 6 }),
  )
  .map(([isNegative, whole, fraction, places]) => {
    const tail = places === 0 ? "" : `.${String(fraction).padStart(6, "0").slice(0, places)}`;
    return decimal(`${isNegative ? "-" : ""}${whole}${tail}`);
  });

const formats = fc.constantFrom<NumberFormat>(
  ...knownFormats,
  { decimal: ".", thousands: "" },
  { decimal: ",", thousands: "" },
);

test("what is printed in a format is read back unchanged in it", () => {
  fc.assert(
    fc.property(figures, formats, (value, format) => {
      expect(parseNumber(printNumber(value, format), format)).toEqual({ kind: "number", value });
    }),
    { numRuns: 500 },
  );
});

test("what nothing settles is read only when every format reads it alike", () => {
  fc.assert(
    fc.property(figures, formats, (value, format) => {
      const read = parseNumber(printNumber(value, format), null);
      if (read.kind === "number") expect(read.value).toBe(value);
      else expect(read.reason).toBe("ambiguous");
    }),
    { numRuns: 500 },
  );
});

describe("a number", () => {
  test.each([
    ["17.000", italian, "17000"],
    ["17.000", english, "17"],
    ["54,000", english, "54000"],
    ["1.234.567,89", italian, "1234567.89"],
    ["1234567,89", italian, "1234567.89"],
    ["3\u202f801", french, "3801"],
    ["1\u00a0503", french, "1503"],
    ["1 503", french, "1503"],
    ["15.600,0", italian, "15600"],
    ["\u22125", italian, "-5"],
    ["0,5", italian, "0.5"],
    ["1\u2019234.5", { decimal: ".", thousands: "'" } as const, "1234.5"],
  ])("%j is read", (text, format, value) => {
    expect(parseNumber(text, format)).toEqual({ kind: "number", value });
  });

  test.each([
    ["205.7000", english, "205700"],
    ["205.7000", italian, "205700"],
    ["205.7000", null, "205700"],
    ["1.23.456", italian, null],
    ["1.2345", italian, "1.2345"],
    ["1,234.5", italian, "1234.5"],
    ["0.500", italian, "0.5"],
    ["007", italian, null],
    ["~400", italian, "400"],
    ["400*", english, "400"],
    ["€ 1.400", italian, "1400"],
    ["82%", italian, null],
    ["3,7 milioni", italian, null],
    ["1.234", { decimal: ",", thousands: "" } as const, "1234"],
    ["12:30", italian, null],
    ["1,2,3", english, null],
  ])("%j is malformed, with its likely reading where there is one", (text, format, proposal) => {
    expect(parseNumber(text, format)).toEqual({ kind: "refused", reason: "malformed", proposal });
  });

  test("17.000 is ambiguous where nothing settles the sign, and 17000 is what is likely meant", () => {
    expect(parseNumber("17.000", null)).toEqual({ kind: "refused", reason: "ambiguous", proposal: "17000" });
  });

  test.each(["17000", "12,5", "1.234,5", "1.234.567", "1 234", "283.17"])("%j needs no declaration", (text) => {
    expect(parseNumber(text, null).kind).toBe("number");
  });

  test("words are no number", () => {
    expect(parseNumber("circa", italian)).toEqual({ kind: "refused", reason: "not-a-number", proposal: null });
  });
});
