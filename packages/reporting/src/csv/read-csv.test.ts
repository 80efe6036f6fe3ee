import { printCsv } from "@coop-census/contracts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCsv } from "./read-csv.ts";

const field = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", "a", " ", "'") }));

const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(field, { minLength: width, maxLength: width }), { maxLength: 8 }));

test("reading what was printed gives the same rows, and printing what was read the same text", () => {
  fc.assert(
    fc.property(table, (rows) => {
      const text = printCsv(rows);
      expect(readCsv(text)).toEqual(rows);
      expect(printCsv(readCsv(text))).toBe(text);
    }),
  );
});

const readOrNull = (text: string): ReturnType<typeof readCsv> | null => {
  try {
    return readCsv(text);
  } catch {
    return null;
  }
};

test("text that can be read at all is printed the same: there is one text for a table", () => {
  const text = fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", "a") });
  fc.assert(
    fc.property(text, (candidate) => {
      const rows = readOrNull(candidate);
      expect(rows === null ? candidate : printCsv(rows)).toBe(candidate);
    }),
    { numRuns: 1000 },
  );
});

describe("another text for a table is refused with its row", () => {
  test.each([
    ["a,b\n1\n", /^row 2: not as many fields/],
    ["a\r\n", /^row 1: a quote/],
    ["a", /^row 1: /],
    ['a\n"b"\n', /^row 2: a quote/],
    ['a\nb"c\n', /^row 2: a quote/],
    ['"a\n', /^row 1: a quote/],
    ['"a,b"c\n', /^row 1: a field must end/],
    ["a,b\nc,", /^row 2: the last row/],
  ])("%j", (text, message) => {
    expect(() => readCsv(text)).toThrow(message);
  });
});
