import { expect, it } from "vitest";
import { decimal, zero } from "../decimal/decimal.ts";
import type { Cell } from "./cell.ts";
import { sameCells } from "./same-cells.ts";

const one = decimal(1);
const cell: Cell = {
  year: 2021,
  geo: "IT",
  type: "WORKER",
  activity: "_T",
  indicator: "ENT_TOTAL",
  detail: "_T",
  unit: "ENT",
  gross: one,
  overlap: zero,
  overlapHere: zero,
  value: one,
  bounds: { lower: one, upper: one },
  flags: "",
  reporters: { answered: 1, of: 2, ids: ["a"] },
  composition: { fresh: one, standIn: zero, national: zero, estimated: zero, imputed: zero },
};

const changes: readonly Partial<Cell>[] = [
  { year: 2022 },
  { geo: "FR" },
  { type: "SOCIAL" },
  { activity: "ISIC4_C" },
  { indicator: "ENT_NEW" },
  { detail: "SEX=F" },
  { bounds: { lower: zero, upper: one } },
  { bounds: { lower: one, upper: zero } },
  { unit: "PER" },
  { gross: zero },
  { overlap: one },
  { overlapHere: one },
  { value: zero },
  { flags: "U" },
  { reporters: { ...cell.reporters, answered: 2 } },
  { reporters: { ...cell.reporters, of: 3 } },
  { reporters: { ...cell.reporters, ids: ["b"] } },
  ...(["fresh", "standIn", "national", "estimated", "imputed"] as const).map((share) => ({
    composition: { ...cell.composition, [share]: decimal(9) },
  })),
];

it.each(changes)("a cell that differs in %j is another", (change) => {
  expect(sameCells([cell], [{ ...cell, ...change }])).toBe(false);
});

it("an equal list is the same, a shorter one is not", () => {
  expect(sameCells([cell], [{ ...cell }])).toBe(true);
  expect(sameCells([cell], [])).toBe(false);
  expect(sameCells([], [cell])).toBe(false);
});
