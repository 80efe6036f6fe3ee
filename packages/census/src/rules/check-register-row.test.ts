import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { registerRecordOf } from "../fixture/register-record-of.ts";
import { registerRowOf } from "../fixture/register-row-of.ts";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import { referenceDate } from "../observation/reference-date.ts";
import { areFiguresPlain } from "../register/are-figures-plain.ts";
import { registerIndicators } from "../register/register-indicators.ts";
import type { RegisterFigures, RegisterRow } from "../register/register-row.ts";
import { checkRegisterRow } from "./check-register-row.ts";
import type { RuleContext } from "./rule-context.ts";

const frame: RuleContext = contextOf(tabledReturn([], []), { country: "IT", year: 2021 });

const codesOf = (row: RegisterRow, count?: string): readonly string[] =>
  checkRegisterRow(registerRecordOf(row, count), frame).map(({ code }) => code);

const withFigures = (figures: RegisterFigures): RegisterRow => registerRowOf({ figures });

describe("one row of a register", () => {
  it("without a mistake has no finding", () => {
    expect(codesOf(registerRowOf({ nationalId: "00743110157" }))).toEqual([]);
  });

  it.each([
    ["V02/unknown-code", registerRowOf({ type: "COOPERATIVE" })],
    ["V03/not-a-count", withFigures({ WRK_TOTAL: decimal("1.5") })],
    ["V06/categories", withFigures({ MBR_TOTAL: decimal(3), MBR_USER: decimal(4) })],
    ["V07/out-of-range", registerRowOf({ reference: referenceDate("2017-12-31") })],
    ["V08/parts-exceed-total", withFigures({ WRK_TOTAL: decimal(3), WRK_MBR: decimal(4) })],
    ["V11/subset-exceeds-set", withFigures({ WRK_TOTAL: decimal(3), WRK_F: decimal(4) })],
    ["V14/unlikely-enterprise", withFigures({ WRK_TOTAL: decimal(3), TURN: decimal(30) })],
    ["V17/not-in-country", registerRowOf({ type: "WOE" })],
    ["V37/after-receipt", registerRowOf({ reference: referenceDate("2022-12-30") })],
  ])("%s is said of it by the rule of the summary return", (code, row) => {
    expect(codesOf(row)).toContain(code);
  });

  it("is not suspected for having as many members as workers, nor for being of another day of the year", () => {
    const figures = { WRK_TOTAL: decimal(5), MBR_TOTAL: decimal(5) };
    expect(codesOf(registerRowOf({ figures, reference: referenceDate("2021-06-30") }))).toEqual([]);
  });

  it("of one enterprise is not of five", () => {
    expect(codesOf(registerRowOf(), "5")).toEqual(["V10/not-one-enterprise"]);
    expect(codesOf(registerRowOf({ kind: "lump" }), "5")).toEqual([]);
  });

  it("takes its enterprise with it when it is kept out whole", () => {
    const [finding] = checkRegisterRow(registerRecordOf(registerRowOf({ type: "WOE" })), frame);
    expect(finding?.keepsOut).toContainEqual({ row: 1, indicator: "ENT_TOTAL" });
  });

  it("whose figures are plain has no finding on them, whatever they are", () => {
    const figure = fc.option(
      fc.nat(20).map((value) => decimal(value)),
      { nil: undefined },
    );
    const anyFigures = fc
      .array(figure, { minLength: registerIndicators.length, maxLength: registerIndicators.length })
      .map((values) =>
        Object.fromEntries(
          registerIndicators.flatMap((code, place) => {
            const value = values[place];
            if (value === undefined) return [];
            return [[code, code === "TURN" ? decimal(`${value}000`) : value]];
          }),
        ),
      );
    let plain = 0;
    fc.assert(
      fc.property(
        anyFigures,
        fc.subarray([...registerIndicators], { maxLength: 4 }),
        (figures: RegisterFigures, kept) => {
          const few = Object.fromEntries(
            kept.flatMap((code) => (figures[code] === undefined ? [] : [[code, figures[code]]])),
          );
          if (!areFiguresPlain(few, 1)) return;
          plain += 1;
          expect(codesOf(registerRowOf({ figures: few }))).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
    expect(plain).toBeGreaterThan(300);
  });

  it("with figures that hang together in no way is not plain", () => {
    expect(areFiguresPlain({ WRK_TOTAL: decimal(3), WRK_F: decimal(4) }, null)).toBe(false);
    expect(areFiguresPlain({ WRK_TOTAL: decimal("9999999999999999"), WRK_MBR: decimal(1) }, null)).toBe(false);
    expect(areFiguresPlain({ WRK_TOTAL: decimal(3), TURN: decimal(30) }, 1)).toBe(false);
    expect(areFiguresPlain({ WRK_TOTAL: decimal(3), TURN: decimal(300000) }, 1)).toBe(true);
  });
});
