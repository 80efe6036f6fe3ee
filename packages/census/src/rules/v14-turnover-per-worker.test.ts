import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import type { ReturnTerms } from "../return/return.ts";
import { rateKey } from "./rule-context.ts";
import { v14 } from "./v14-turnover-per-worker.ts";

const rates = new Map([
  [rateKey(2020, "JPY"), decimal("121.8")],
  [rateKey(2021, "PLN"), null],
]);
const check = (workers: string, turnover: string, terms: Partial<ReturnTerms> = {}, date = "2021") =>
  v14.check(contextOf(tabledReturn(["WRK_TOTAL", "TURN", "REF_DATE"], [[workers, turnover, date]], terms), { rates }));
const found = (...args: Parameters<typeof check>) =>
  check(...args).map((one) => [one.code, one.severity, one.indicator, one.params["factor"] ?? null]);

describe("V14", () => {
  it("passes a usual turnover per worker", () => {
    expect(found("150000", "15600", { multiplier: decimal(1000000) })).toEqual([]);
  });

  it("holds a unit that is a thousand times too large, and says so", () => {
    const terms = { multiplier: decimal(1000000000) };
    expect(check("110000", "3700", terms)).toMatchObject([
      {
        code: "V14/unit-too-large",
        severity: "HOLD",
        address: { row: 2, column: 2 },
        params: { factor: "1000", ratio: "33636363.64" },
        keepsOut: [{ row: 2, indicator: "TURN" }],
      },
    ]);
  });

  it("holds a unit that was lost", () => {
    const terms = { multiplier: decimal(1000000) };
    expect(found("210000", "1.3", terms)).toEqual([["V14/unit-too-small", "HOLD", "TURN", "1000"]]);
    expect(found("100", "3", {})).toEqual([["V14/unit-too-small", "HOLD", "TURN", "1000000"]]);
  });

  it("proposes nothing where no unit would explain it", () => {
    expect(found("100", "0")).toEqual([["V14/impossible", "HOLD", "TURN", null]]);
  });

  it("only warns of the unusual", () => {
    expect(check("10", "79999").map((one) => [one.code, one.severity, one.keepsOut])).toEqual([
      ["V14/unusual", "WARN", []],
    ]);
    expect(found("10", "80000")).toEqual([]);
    expect(found("10", "4000000")).toEqual([]);
    expect(found("10", "4000001")).toEqual([["V14/unusual", "WARN", "TURN", null]]);
  });

  it("compares in euro, at the rate of the figure's own year", () => {
    const terms = { currency: "JPY", multiplier: decimal(1000000) };
    expect(found("15567", "35000", terms, "2020")).toEqual([]);
    expect(found("15567", "35000", terms, "2021")).toEqual([]);
    expect(found("15567", "35", terms, "2020")).toEqual([["V14/unit-too-small", "HOLD", "TURN", "1000"]]);
  });

  it("computes nothing without rate, currency, workers or turnover", () => {
    expect(found("10", "1", { currency: "PLN" })).toEqual([]);
    expect(found("10", "1", { currency: null })).toEqual([]);
    expect(found("0", "1")).toEqual([]);
    expect(found("", "1")).toEqual([]);
    expect(found("205.7.0", "54000")).toEqual([]);
  });

  it("holds exactly what lies outside 2,000 to 1,000,000 EUR a worker", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (ratio) => {
        const isHeld = check("1", String(ratio)).some((one) => one.severity === "HOLD");
        expect(isHeld).toBe(ratio < 2000 || ratio > 1_000_000);
      }),
    );
  });
});
