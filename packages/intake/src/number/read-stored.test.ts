import { decimal } from "@coop-census/census";
import { expect, test } from "vitest";
import { shapeOfFormat } from "../workbook/shape-of-format.ts";
import { readStored } from "./read-stored.ts";

const read = (code: string, stored: string, multiplier = "1") => {
  const shape = shapeOfFormat(200, code);
  const value = decimal(stored);
  const cell = { kind: "number", text: stored, value, ...(shape === null ? {} : { shape }) } as const;
  const content = readStored(cell, { multiplier: decimal(multiplier), language: "it" });
  return content.kind === "refused"
    ? [content.reason, content.proposal]
    : content.kind === "number"
      ? content.value
      : null;
};

test.each([
  ["General", "4000", "1"],
  ["#,##0", "4000", "1000"],
  ["#,##0.00;[Red]-#,##0.00", "0.5", "1000000"],
  ["[$€-410] #,##0.00", "4000", "1000"],
  ['0" addetti"', "4000", "1"],
  ["#,##0,", "4000000", "1"],
  ['#,##0.0,,"M"', "4000000", "1"],
  ['0.0" mln"', "4.5", "1000000"],
  ["#,##0_);(#,##0)", "7", "1"],
])("a number shown as %s is taken as stored: %s in a column of %s", (code, stored, multiplier) => {
  expect(read(code, stored, multiplier)).toBe(stored);
});

test.each([
  ["0%", "0.85", "1", ["not-a-number", null]],
  ["0.0 %", "1", "1000", ["not-a-number", null]],
  ["#,##0,", "4000000", "1000", ["ambiguous", null]],
  ['0.0,,"M"', "4000000", "1000000", ["ambiguous", null]],
  ['0.0" mln"', "4.5", "1", ["malformed", "4500000"]],
  ['0.0" mln"', "4.5", "1000", ["malformed", null]],
])("a number shown as %s that stores %s in a column of %s is refused", (code, stored, multiplier, expected) => {
  expect(read(code, stored, multiplier)).toEqual(expected);
});

test("the percentages that are built in are percentages", () => {
  expect([9, 10, 1, 4].map((id) => shapeOfFormat(id, undefined)?.isPercent ?? false)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
