import { describe, expect, it } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import type { Return, ReturnTerms } from "../return/return.ts";
import { type RuleContext, rateKey } from "./rule-context.ts";
import { v26 } from "./v26-money.ts";

const amounts = (terms: Partial<ReturnTerms> = {}) => tabledReturn(["TYPE", "TURN"], [["WORKER", "12"]], terms);
const stating = (ret: Return, file: string | null, header: string | null): Return => ({
  ...ret,
  declared: {
    ...ret.declared,
    multiplier:
      file === null
        ? null
        : { value: decimal(file), address: { sheet: null, row: 1, column: null, header: null }, raw: "" },
  },
  columns: ret.columns.map((one) =>
    one.code === "TURN" ? { ...one, multiplier: header === null ? null : decimal(header) } : one,
  ),
});
const found = (ret: Return, more: Partial<RuleContext> = {}) =>
  v26.check(contextOf(ret, more)).map((one) => [one.code, one.severity, one.address.row, one.keepsOut.length]);

describe("V26", () => {
  it("passes euro in France, and a return without amounts whatever its currency", () => {
    expect(found(amounts())).toEqual([]);
    expect(found(tabledReturn(["TYPE", "TURN"], [["WORKER", ""]], { currency: null }))).toEqual([]);
  });

  it("refuses an amount without a currency, or in one that was not legal tender then and there", () => {
    expect(found(amounts({ currency: null }))).toEqual([["V26/no-currency", "ERROR", 2, 1]]);
    expect(found(amounts({ currency: "USD" }), { rates: new Map([[rateKey(2021, "USD"), decimal("1.18")]]) })).toEqual([
      ["V26/not-legal-tender", "ERROR", 2, 1],
    ]);
    const rates = new Map([[rateKey(2021, "BGN"), decimal("1.95583")]]);
    expect(found(amounts({ currency: "BGN" }), { country: "BG", rates })).toEqual([]);
    expect(found(amounts({ currency: "EUR" }), { country: "BG", rates })).toEqual([
      ["V26/not-legal-tender", "ERROR", 2, 1],
    ]);
  });

  it("informs that a missing rate blocks conversion, not storage", () => {
    const rates = new Map([[rateKey(2021, "PLN"), null]]);
    expect(found(amounts({ currency: "PLN" }), { country: "PL", rates })).toEqual([["V26/no-rate", "INFO", 0, 0]]);
    expect(found(amounts({ currency: "PLN" }), { country: "PL" })).toEqual([["V26/no-rate", "INFO", 0, 0]]);
  });

  it("passes file, header and profile that agree, or say nothing", () => {
    const profile = amounts({ multiplier: decimal(1000000) });
    expect(found(stating(profile, "1000000", "1000000"))).toEqual([]);
    expect(found(stating(profile, null, null))).toEqual([]);
  });

  it("refuses a header that contradicts the words above the table", () => {
    expect(found(stating(amounts(), "1000", "1000000"))).toEqual([["V26/units-contradict", "ERROR", 1, 1]]);
  });

  it("warns of a unit unlike the remembered one, and says which is used", () => {
    const findings = v26.check(contextOf(stating(amounts(), null, "1000000")));
    expect(findings.map((one) => [one.code, one.severity, one.params])).toEqual([
      ["V26/unit-unlike-profile", "WARN", { stated: "1000000", profile: "1" }],
    ]);
  });

  it("refuses amounts of which a line beside the table states another unit than the one that is used", () => {
    const saying = (multiplier: string): Return => {
      const ret = stating(amounts(), null, "1");
      const stated = { multiplier: decimal(multiplier), said: "figures in thousands" };
      return { ...ret, columns: ret.columns.map((one) => (one.code === "TURN" ? { ...one, stated } : one)) };
    };
    expect(found(saying("1000"))).toEqual([["V26/unit-said-beside", "ERROR", 1, 1]]);
    expect(found(saying("1"))).toEqual([]);
  });
});
