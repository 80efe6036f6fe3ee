import { expect, test } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { qualityCellOf } from "../fixture/quality-cell-of.ts";
import { contributionsTo, type Stage } from "./contributions-to.ts";

const stage = (value: number, given: Readonly<Record<string, number>>): Stage => ({
  cells: new Map([["figure", qualityCellOf({ value: decimal(value) })]]),
  given: new Map([["figure", new Map(Object.entries(given).map(([id, amount]) => [id, decimal(amount)]))]]),
});

const nothing: Stage = { cells: new Map(), given: new Map() };

const told = (before: Stage, after: Stage) =>
  contributionsTo("figure", before, after).map(({ reporter, amount }) => `${reporter} ${amount}`);

test("a step is what each reporter gives more or less, and what is counted twice more or less", () => {
  expect(told(stage(25, { a: 10, b: 20 }), stage(27, { a: 10, c: 25 }))).toEqual(["b -20", "c 25", "null -3"]);
});

test("who gives the same is left out, and so is what is removed where it is the same", () => {
  expect(told(stage(25, { a: 10, b: 20 }), stage(26, { a: 11, b: 20 }))).toEqual(["a 1"]);
  expect(told(stage(25, { a: 30 }), stage(25, { a: 30 }))).toEqual([]);
});

test("a figure that comes or goes is all that its reporters give", () => {
  expect(told(nothing, stage(8, { a: 10 }))).toEqual(["a 10", "null -2"]);
  expect(told(stage(8, { a: 10 }), nothing)).toEqual(["a -10", "null 2"]);
});
