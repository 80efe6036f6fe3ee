import { expect, test } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import type { Estimate } from "./estimate.ts";
import { isOpenEstimate } from "./is-open-estimate.ts";

const ratio: Estimate = {
  reporter: "a",
  country: "IT",
  type: "WORKER",
  indicator: "WRK_TOTAL",
  unit: "PER",
  value: decimal(11),
  method: "ratio",
  age: 1,
  base: { year: 2021, value: decimal(10) },
  respondents: ["b", "c"],
  author: null,
  note: "",
  isNational: false,
  flags: "",
};

const all = ["2021 a WRK_TOTAL", "2021 b WRK_TOTAL", "2022 b WRK_TOTAL", "2021 c WRK_TOTAL", "2022 c WRK_TOTAL"];

const isOpen = (estimate: Estimate, open: readonly string[]): boolean =>
  isOpenEstimate(estimate, 2022, (year, reporter, indicator) => open.includes(`${year} ${reporter} ${indicator}`));

test("an imputed value is open where its base and what every respondent gave in both years is", () => {
  expect(isOpen(ratio, all)).toBe(true);
});

test.each(all)("it is not where %s alone is closed", (closed) => {
  expect(
    isOpen(
      ratio,
      all.filter((one) => one !== closed),
    ),
  ).toBe(false);
});

test("what rests on a public source or an expert is open whatever is closed", () => {
  expect(isOpen({ ...ratio, base: null, respondents: [] }, [])).toBe(true);
});
