import { decimal } from "@coop-census/census";
import { expect, test } from "vitest";
import { threeReporters } from "../../../../testdata/three-reporters/input.ts";
import type { EditionCell } from "../../../cell/edition-cell.ts";
import { editionCells } from "../../../edition/edition-cells.ts";
import type { EditionMoney } from "../../../edition/edition-input.ts";
import { moneyFigure } from "./money-figure.ts";
import { siteFacts } from "./site-facts.ts";

const base = editionCells(threeReporters).find(({ series, conf }) => series === "main" && conf === "F");
if (base === undefined) throw new Error("the example has no free figure");

const turnover = (geo: string, unit: string, value: string, step = "1"): EditionCell => ({
  ...base,
  geo,
  type: "ALL_COOP",
  activity: "_T",
  indicator: "TURN",
  detail: "_T",
  unit,
  gross: decimal(value),
  value: decimal(value),
  bounds: { lower: decimal(value), upper: decimal(value) },
  printed: { step: decimal(step), value: decimal(value), lower: decimal(value), upper: decimal(value) },
});

type Money = EditionMoney["cells"][number];

const inEuro = (geo: string, value: string): Money => ({
  cell: turnover(geo, "EUR", value),
  notConverted: [],
  conf: "F",
});

const printed = (cells: readonly EditionCell[], money: readonly Money[]): string | undefined => {
  const input = { ...threeReporters, money: [{ conversions: [], cells: money }] };
  return moneyFigure(siteFacts({ input, cells, quality: [], files: [] }), "WORLD", "TURN")?.figure.printed.value;
};

test("turnover is printed no finer than its roughest country above a twentieth of it", () => {
  const money = [inEuro("XA", "19000000000"), inEuro("XB", "312345678"), inEuro("WORLD", "19312345678")];
  const rough = turnover("XA", "EUR", "19000000000", "1000000000");
  expect(printed([rough, turnover("XB", "EUR", "312345678")], money)).toBe("19000000000");
  expect(printed([turnover("XA", "EUR", "19000000000"), turnover("XB", "EUR", "312345678", "100000000")], money)).toBe(
    "19312345678",
  );
});

test("an amount that was converted, or is not free to be looked at, leaves three digits", () => {
  const money = [inEuro("XA", "19312345678"), inEuro("WORLD", "19312345678")];
  expect(printed([turnover("XA", "XAC", "77249382712")], money)).toBe("19300000000");
  expect(printed([], money)).toBe("19300000000");
  const hidden = { ...inEuro("XB", "4000000000"), conf: "C" } as const;
  const half = [inEuro("XA", "15312345678"), hidden, inEuro("WORLD", "19312345678")];
  expect(printed([turnover("XA", "EUR", "15312345678")], half)).toBe("19300000000");
});

test("the roughness of another currency is carried over at its rate", () => {
  const money = [inEuro("XA", "19312345678"), inEuro("WORLD", "19312345678")];
  expect(printed([turnover("XA", "XAC", "77249382712", "1000000000")], money)).toBe("19000000000");
});

test("turnover that nobody gave, or that is protected, is none", () => {
  expect(printed([], [])).toBeUndefined();
  expect(printed([], [{ ...inEuro("WORLD", "5"), conf: "C" }])).toBeUndefined();
});
