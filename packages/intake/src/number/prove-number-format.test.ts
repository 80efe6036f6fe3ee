import { decimal } from "@coop-census/census";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indianFormat, knownFormats } from "./number-format.ts";
import { parseNumber } from "./parse-number.ts";
import { printNumber } from "./print-number.ts";
import { proveNumberFormat } from "./prove-number-format.ts";

test.each([
  [[["17.000", "12,5"]], { decimal: ",", thousands: "." }],
  [[["17,000", "1,234,567"]], { decimal: ".", thousands: "," }],
  [[["3\u202f801"], ["12,5"]], { decimal: ",", thousands: " " }],
  [[["1’234.5"]], { decimal: ".", thousands: "'" }],
  [[["1,23,456", "12,34,56,789", "12,345"]], indianFormat],
  [[["12,5", "0,25"]], { decimal: ",", thousands: "" }],
  [[["１，２３４．５"]], { decimal: ".", thousands: "," }],
  [[["1.234,50-", "12,30"]], { decimal: ",", thousands: "." }],
])("%j proves %j", (columns, format) => {
  expect(proveNumberFormat(columns)).toMatchObject({ format, certainty: "proved" });
});

test("without signs nothing has to be settled", () => {
  expect(proveNumberFormat([["400", "-3", "circa", "n/a"]])).toMatchObject({
    format: null,
    certainty: "proved",
    reason: { code: "no-signs" },
  });
});

test("17.000 and 3.200 are asked, with both readings", () => {
  const { certainty, format, alternatives } = proveNumberFormat([["17.000", "3.200"]]);
  expect([certainty, format]).toEqual(["open", null]);
  expect(new Set(alternatives.map((one) => one.decimal))).toEqual(new Set([",", "."]));
});

test("persons are whole: a column of counts makes its groups of three likely, and only likely", () => {
  expect(proveNumberFormat([["17.345", "3.201"]], [true])).toMatchObject({
    format: { decimal: ",", thousands: "." },
    certainty: "likely",
    reason: { code: "counts-are-whole" },
  });
  expect(proveNumberFormat([["17.345", "3.201"]], [false]).certainty).toBe("open");
});

test("a column that disagrees with the others is named, and nothing is proved", () => {
  const { format, certainty, reason, columns } = proveNumberFormat([["12,5", "1.234,5"], ["400"], ["12.5", "1,234.5"]]);
  expect({ format, certainty, code: reason.code }).toEqual({
    format: null,
    certainty: "open",
    code: "columns-disagree",
  });
  expect(columns.map(({ column, formats }) => [column, formats[0]?.decimal])).toEqual([
    [0, ","],
    [2, "."],
  ]);
});

test("a column in two formats is named by its place", () => {
  expect(proveNumberFormat([["400"], ["1.234,5", "1,234.5"]]).reason).toEqual({
    code: "column-in-two-formats",
    params: { columns: "2" },
  });
});

test("one number in Indian groups may be a slip and proves nothing", () => {
  expect(proveNumberFormat([["1,23,456", "17,000,000"]]).certainty).toBe("open");
  expect(proveNumberFormat([["1,23,456", "12,345", "12.5"]]).certainty).toBe("open");
  expect(parseNumber("1,23,456", null)).toEqual({ kind: "refused", reason: "malformed", proposal: "123456" });
});

describe("whatever the column", () => {
  const figures = fc
    .tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 3 }))
    .map(([whole, fraction, places]) =>
      decimal(places === 0 ? whole : `${whole}.${String(fraction).padStart(3, "0").slice(0, places)}`),
    );
  const formats = fc.constantFrom(...knownFormats, indianFormat);

  test("a proved format gives back what was written in it; what can be read in two ways is never proved", () => {
    let proofs = 0;
    fc.assert(
      fc.property(fc.array(figures, { minLength: 1, maxLength: 12 }), formats, (values, format) => {
        const texts = values.map((value) => printNumber(value, format));
        const { format: proved, certainty } = proveNumberFormat([texts]);
        if (certainty !== "proved") return;
        proofs += 1;
        for (const [index, text] of texts.entries()) {
          const read = parseNumber(text, proved);
          if (read.kind === "number") expect(read.value).toBe(values[index]);
        }
      }),
      { numRuns: 500 },
    );
    expect(proofs).toBeGreaterThan(100);
  });
});
