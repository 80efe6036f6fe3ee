import { decimal, type StatementComparison } from "@coop-census/census";
import { expect, test } from "vitest";
import { threeReporters } from "../../../../testdata/three-reporters/input.ts";
import { speakerOf } from "../language/speaker.ts";
import { apartWords } from "./apart-words.ts";

const english = speakerOf("en", () => "");

const compared = (difference: string, ratio: string): StatementComparison => {
  const [first] = threeReporters.statements;
  if (first === undefined) throw new Error("the example has no statement");
  return { ...first, computed: decimal(1), difference: decimal(difference), ratio: decimal(ratio), isProtected: false };
};

test("a difference is said no finer than the figure is printed, its percentage without decimals", () => {
  expect(apartWords(english, compared("-24637", "-0.379"), decimal(100))).toBe(
    "The census has about 24,600 less (38%).",
  );
  expect(apartWords(english, compared("24637", "0.379"), decimal(1))).toBe("The census has 24,637 more (38%).");
});

test("a difference that rounding would take away is not said to be none", () => {
  expect(apartWords(english, compared("30", "0.0004"), decimal(100))).toBe("The census has 30 more (less than 1%).");
  expect(apartWords(english, compared("0", "0"), decimal(100))).toBe("The census has the same.");
});

test("of a protected figure no difference is told", () => {
  expect(apartWords(english, { ...compared("30", "0.1"), isProtected: true }, decimal(1))).toBe(
    "The figure of the census is protected and not shown.",
  );
});
