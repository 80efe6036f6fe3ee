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
    expect(parsed.value).toContainEqual({
      year: 2019,
      currency: "USD",
      kind: "average",
      country: null,
      units: "1.119445",
    });
    expect(parsed.value).toContainEqual({
      year: 2022,
      currency: "PLN",
      kind: "average",
      country: null,
      units: null,
    });
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

  const parseRow = (fields: Readonly<Record<string, string>>) => parseRates([{ line: 2, fields }]);

  it("keep the purchasing power of a country beside the exchange rates", () => {
    const fields = {
      year: "2021",
      currency: "EUR",
      kind: "ppp",
      country: "IT",
      units_per_international_dollar: "0.65",
    };
    expect(parseRow(fields)).toEqual({
      ok: true,
      value: [{ year: 2021, currency: "EUR", kind: "ppp", country: "IT", units: "0.65" }],
    });
    expect(parseRow({ year: "2021", currency: "PLN", kind: "year-end", units_per_eur: "4.6" })).toEqual({
      ok: true,
      value: [{ year: 2021, currency: "PLN", kind: "year-end", country: null, units: "4.6" }],
    });
  });

  it.each([
    ["a kind that is none", { kind: "monthly", units_per_eur: "4.6" }, "kind"],
    ["a purchasing power of no country", { kind: "ppp", units_per_international_dollar: "1.8" }, "country"],
    ["a purchasing power in euro", { kind: "ppp", country: "PL", units_per_eur: "4.6" }, "units_per_eur"],
    ["an exchange rate of a country", { country: "PL", units_per_eur: "4.6" }, "country"],
    ["an exchange rate in dollars", { units_per_international_dollar: "1.8" }, "units_per_international_dollar"],
  ] as const)("refuse %s", (_, fields, column) => {
    const parsed = parseRow({ year: "2021", currency: "PLN", ...fields });
    expect(parsed.ok ? [] : parsed.mistakes.map((mistake) => mistake.column)).toContain(column);
  });
});
