import { expect, test } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { qualityCellOf as cell } from "../fixture/quality-cell-of.ts";
import { qualityTold as told } from "../fixture/quality-told.ts";

const worker = cell({ type: "WORKER", reporters: { answered: 3, of: 4, ids: ["a", "b", "c"] } });
const section = cell({ activity: "ISIC4_C" });
const broken = cell({ detail: "SEX=F" });
const parts = [worker, section, broken];

test("a figure is whole where neither type, activity nor anything else breaks it down", () => {
  expect(told("FRESH_SHARE", { cells: [cell(), ...parts] })).toEqual(["main IT ENT_TOTAL: 1 = 10 / 10"]);
  expect(told("ITEM_RESPONSE", { cells: [cell(), ...parts] })).toEqual(["main IT ENT_TOTAL: 0.5 = 2 / 4"]);
});

test("of the core indicators those count of which there is a whole figure", () => {
  const turnover = cell({ indicator: "TURN", unit: "EUR" });
  const workers = cell({ indicator: "WRK_TOTAL", type: "WORKER" });
  expect(told("INDICATORS_GIVEN", { cells: [cell(), turnover, workers] })).toEqual(["main IT: 0.5 = 1 / 2"]);
  expect(told("INDICATORS_GIVEN", { cells: [turnover] })).toEqual(["main IT: 0 = 0 / 2"]);
});

test("protected and unreliable figures count among all figures of a series and indicator, also broken down", () => {
  const cells = [cell({ conf: "C" }), cell({ type: "WORKER", flags: "EU" }), cell({ indicator: "TURN", flags: "E" })];
  expect(told("PROTECTED_SHARE", { cells })).toEqual([
    "main: 0.3333 = 1 / 3",
    "main ENT_TOTAL: 0.5 = 1 / 2",
    "main TURN: 0 = 0 / 1",
  ]);
  expect(told("LOW_RELIABILITY", { cells })).toEqual([
    "main: 0.3333 = 1 / 3",
    "main ENT_TOTAL: 0.5 = 1 / 2",
    "main TURN: 0 = 0 / 1",
  ]);
});

test("what is removed as counted twice is a share of what was reported, and bounds of what is left", () => {
  const [gross, overlap, value, lower] = [decimal(40), decimal(10), decimal(30), decimal(27)];
  const cells = [cell({ gross, overlap, value, bounds: { lower, upper: value } })];
  expect(told("OVERLAP_REMOVED", { cells })).toEqual(["main IT ENT_TOTAL: 0.25 = 10 / 40"]);
  expect(told("BOUNDS_WIDTH", { cells })).toEqual(["main IT ENT_TOTAL: 0.1 = 3 / 30"]);
});

test("money has its parts in each currency, and its reporters once", () => {
  const cells = [
    cell({ indicator: "TURN", unit: "EUR", coverage: { weight: decimal("0.4"), weightKnownFor: 1 } }),
    cell({ indicator: "TURN", unit: "USD", reporters: { answered: 2, of: 4, ids: ["b", "c"] } }),
  ];
  expect(told("FRESH_SHARE", { cells })).toEqual(["main IT TURN EUR: 1 = 10 / 10", "main IT TURN USD: 1 = 10 / 10"]);
  expect(told("ITEM_RESPONSE", { cells })).toEqual(["main IT TURN: 0.75 = 3 / 4"]);
  expect(told("CURRENCIES", { cells })).toEqual(["main IT TURN: 2"]);
  expect(told("WEIGHT_KNOWN", { cells })).toEqual(["main IT TURN: 0.25 = 1 / 4"]);
  expect(told("WEIGHT_COVERAGE", { cells })).toEqual([]);
  expect(told("WEIGHT_COVERAGE", { cells: cells.slice(0, 1) })).toEqual(["main IT TURN: 0.4"]);
});

test("members that answered at all are a share of those of the place", () => {
  const response = [{ series: "cecop", geo: "EUR", answered: 3, of: 8 }];
  expect(told("UNIT_RESPONSE", { response })).toEqual(["cecop EUR: 0.375 = 3 / 8"]);
});

test("a loss has no share, nor has a part that is larger than the whole or below zero", () => {
  const of = (gross: number, fresh: number) => {
    const { composition } = cell();
    return [cell({ gross: decimal(gross), composition: { ...composition, fresh: decimal(fresh) } })];
  };
  for (const [gross, fresh] of [
    [-10, -5],
    [0, 0],
    [10, 12],
    [10, -1],
  ] as const) {
    expect(told("FRESH_SHARE", { cells: of(gross, fresh) })).toEqual([]);
  }
  expect(told("FRESH_SHARE", { cells: of(10, 5) })).toEqual(["main IT ENT_TOTAL: 0.5 = 5 / 10"]);
});

test("of an estimate only a part that is open is told", () => {
  const { composition } = cell();
  const imputed = { ...cell({ composition: { ...composition, imputed: decimal(4) } }), series: "main+estimates" };
  expect(told("IMPUTED_SHARE", { estimatedCells: [{ ...imputed, isOpen: false }] })).toEqual([]);
  expect(told("IMPUTED_SHARE", { estimatedCells: [{ ...imputed, isOpen: true }] })).toEqual([
    "main+estimates IT ENT_TOTAL: 0.4 = 4 / 10",
  ]);
});
