import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { parseRates } from "./parse-rates.ts";

const sample = Papa.parse<Record<string, string>>(
  readFileSync(new URL("../../../../samples/exchange_rates.csv", import.meta.url), "utf8"),
  { header: true, skipEmptyLines: true },
).data.map((fields, index) => ({ line: index + 2, fields }));

const mistakesOf = (...rates: readonly (readonly [string, string, string])[]): readonly string[] => {
  const parsed = parseRates(
    rates.map(([year, currency, rate], index) => ({
      line: index + 2,
      fields: { year, currency, units_per_eur: rate },
    })),
  );
  return parsed.ok ? [] : parsed.mistakes.map(({ line, column }) => `${line} ${column ?? "-"}`);
};

describe("exchange rates", () => {
  it("are read with the blank ones that the source does not have", () => {
    const parsed = parseRates(sample);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
    expect(parsed.value).toHaveLength(sample.length);
    expect(parsed.value).toContainEqual({ year: 2019, currency: "USD", unitsPerEur: "1.119445" });
    expect(parsed.value).toContainEqual({ year: 2022, currency: "PLN", unitsPerEur: null });
  });

  it.each([
    ["a year that is none", ["21", "USD", "1.1"], ["2 year"]],
    ["a currency that is none", ["2021", "usd", "1.1"], ["2 currency"]],
    ["a number with a comma", ["2021", "USD", "1,1"], ["2 units_per_eur"]],
    ["a negative rate", ["2021", "USD", "-1.1"], ["2 units_per_eur"]],
    ["a rate of zero", ["2021", "USD", "0"], ["2 units_per_eur"]],
    ["a euro that is not 1", ["2021", "EUR", "1.1"], ["2 units_per_eur"]],
    ["everything blank", ["", "", ""], ["2 year", "2 currency"]],
  ] as const)("refuse %s", (_, rate, wanted) => {
    expect(mistakesOf(rate)).toEqual(wanted);
  });

  it("refuse two rates of one currency and year, and an empty file", () => {
    expect(mistakesOf(["2021", "USD", "1.1"], ["2021", "USD", "1.1"], ["2022", "USD", "1.1"])).toEqual(["3 -"]);
    expect(mistakesOf()).toEqual(["1 -"]);
  });
});
