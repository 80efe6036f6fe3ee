import { describe, expect, test } from "vitest";
import type { NumberFormat } from "./number-format.ts";
import { readContent } from "./read-content.ts";
import { settleColumn } from "./settle-column.ts";
import { settleFormat } from "./settle-format.ts";

const italian: NumberFormat = { decimal: ",", thousands: "." };
const english: NumberFormat = { decimal: ".", thousands: "," };

const contents = (
  texts: readonly string[],
  declared: NumberFormat | null,
  remembered: NumberFormat | null,
  isWhole = false,
) => {
  const settled = settleFormat(declared, remembered, texts);
  return texts.map((text) => {
    const content = readContent({ kind: "text", text }, settled, isWhole);
    return content.kind === "number" ? content.value : content.kind === "refused" ? content.reason : content.kind;
  });
};

test("the file's own words come before the remembered profile", () => {
  expect(contents(["17,000", "3.5"], english, italian)).toEqual(["17000", "3.5"]);
});

test("a cell that disobeys the declared format is refused alone", () => {
  expect(contents(["17.000", "1,234.5"], italian, italian)).toEqual(["17000", "malformed"]);
});

test("where cells prove the profile wrong, what can be read in two ways is refused", () => {
  expect(contents(["17.000", "1,234.5", "400"], null, italian)).toEqual(["ambiguous", "malformed", "400"]);
});

test("cells prove the format that nothing declares", () => {
  expect(contents(["17.000", "12,5"], null, null)).toEqual(["17000", "12.5"]);
  expect(contents(["17.000", "12.345.678"], null, null)).toEqual(["17000", "12345678"]);
});

test("cells that prove different formats settle nothing", () => {
  expect(contents(["17.000", "1.234,5", "1,234.5"], null, null)).toEqual(["ambiguous", "1234.5", "1234.5"]);
});

test("blank, a dash, n/a and 0 are four things", () => {
  expect(contents(["  ", "–", "n/a", "N.D.", "0"], null, italian)).toEqual([
    "blank",
    "dash",
    "not-available",
    "not-available",
    "0",
  ]);
});

const pointOnly: NumberFormat = { decimal: ".", thousands: "" };
const spaced: NumberFormat = { decimal: ",", thousands: " " };

test("a count that only a remembered profile reads with three decimals is refused, with the whole number proposed", () => {
  for (const remembered of [pointOnly, english]) {
    expect(contents(["17.000", "3.200", "400"], null, remembered, true)).toEqual(["ambiguous", "ambiguous", "400"]);
  }
  expect(contents(["17,000"], null, spaced, true)).toEqual(["ambiguous"]);
  const settled = settleFormat(null, pointOnly, ["17.000"]);
  expect(readContent({ kind: "text", text: "17.000" }, settled, true)).toMatchObject({ proposal: "17000" });
});

test("a count has three decimals where the file itself shows the decimal sign", () => {
  expect(contents(["17.000", "12.5"], null, pointOnly, true)).toEqual(["17", "12.5"]);
  expect(contents(["17.000", "1,200,300"], null, english, true)).toEqual(["17", "1200300"]);
  expect(contents(["17.000"], pointOnly, italian, true)).toEqual(["17"]);
});

test("money and shares may have three decimals, and thousands in the remembered sign are thousands", () => {
  expect(contents(["17.000"], null, pointOnly)).toEqual(["17"]);
  expect(contents(["17.000", "2,500"], null, italian, true)).toEqual(["17000", "ambiguous"]);
});

describe("columns that contradict each other", () => {
  const money = ["17.000", "12,5"];
  const shares = ["1,234.5", "3.25"];
  const counts = ["17.000", "3.200"];
  const read = (file: ReturnType<typeof settleFormat>, texts: readonly string[], isWhole = false) =>
    texts.map((text) => {
      const content = readContent({ kind: "text", text }, settleColumn(file, texts), isWhole);
      return content.kind === "number" ? content.value : content.kind === "refused" ? content.reason : content.kind;
    });

  test.each([null, italian])(
    "are read each by its own proof, and refused without one (remembered: %j)",
    (remembered) => {
      const file = settleFormat(null, remembered, [...money, ...shares, ...counts]);
      expect(read(file, money)).toEqual(["17000", "12.5"]);
      expect(read(file, shares)).toEqual(["1234.5", "3.25"]);
      expect(read(file, counts, true)).toEqual(["ambiguous", "ambiguous"]);
    },
  );

  test("obey the file's own words all the same", () => {
    const file = settleFormat(italian, null, [...money, ...shares]);
    expect(read(file, shares)).toEqual(["malformed", "malformed"]);
  });
});

test("a remembered comma for thousands may group as in India where the cells prove it", () => {
  expect(contents(["1,23,456", "12,34,567.5", "400"], null, english)).toEqual(["123456", "1234567.5", "400"]);
  expect(contents(["1,23,456", "1,234,567"], null, english)).toEqual(["malformed", "1234567"]);
});
