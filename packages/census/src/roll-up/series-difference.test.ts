import { expect, test } from "vitest";
import { decimal, zero } from "../decimal/decimal.ts";
import type { Cell } from "./cell.ts";
import { seriesDifference } from "./series-difference.ts";

const cell = (geo: string, value: number, ...ids: readonly string[]): Cell => {
  const figure = decimal(value);
  return {
    year: 2022,
    geo,
    type: "WORKER",
    activity: "_T",
    indicator: "ENT_TOTAL",
    detail: "_T",
    unit: "ENT",
    gross: figure,
    overlap: zero,
    overlapHere: zero,
    value: figure,
    bounds: { lower: figure, upper: figure },
    flags: "",
    reporters: { answered: ids.length, of: 9, ids },
    composition: { fresh: figure, standIn: zero, national: zero, estimated: zero, imputed: zero },
  };
};

const told = (main: readonly Cell[], body: readonly Cell[]) =>
  seriesDifference(main, body).map(
    ({ geo, main: one, body: other, difference, onlyInMain, onlyInBody }) =>
      `${geo} ${one} ${other} ${difference} -${onlyInMain.join()} +${onlyInBody.join()}`,
  );

test("a body's figure differs by value or by who is in it, and what is alike is left out", () => {
  const main = [cell("IT", 10, "a", "b"), cell("FR", 5, "c"), cell("ES", 4, "d")];
  const body = [cell("IT", 12, "b", "e"), cell("FR", 5, "f"), cell("ES", 4, "d")];
  expect(told(main, body)).toEqual(["IT 10 12 2 -a +e", "FR 5 5 0 -c +f"]);
});

test("the same reporters with another value differ", () => {
  expect(told([cell("IT", 10, "a")], [cell("IT", 9, "a")])).toEqual(["IT 10 9 -1 - +"]);
});

test("a figure that only one of the two has counts as nothing in the other, at places where the body has any", () => {
  const other = { ...cell("IT", 3, "a"), type: "SOCIAL" };
  expect(told([cell("IT", 10, "a"), cell("BR", 7, "b")], [other])).toEqual(["IT 10 null -10 -a +", "IT null 3 3 - +a"]);
});
