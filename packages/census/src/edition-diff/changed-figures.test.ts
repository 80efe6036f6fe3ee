import { expect, test } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { changedFigures } from "./changed-figures.ts";
import type { PublishedFigure } from "./published-figure.ts";

const figure = (value: number, more: Partial<PublishedFigure> = {}): PublishedFigure => ({
  series: "main",
  view: null,
  geo: "IT",
  type: "WORKER",
  activity: "_T",
  indicator: "TURN",
  detail: "_T",
  unit: "EUR",
  value: decimal(value),
  conf: "F",
  flags: "",
  reporters: [],
  content: String(value),
  ...more,
});

const told = (before: readonly PublishedFigure[], after: readonly PublishedFigure[]) =>
  changedFigures(before, after).map(
    ({ coordinates: { series, view, geo }, change, difference }) =>
      `${series} ${view ?? "-"} ${geo} ${change} ${difference}`,
  );

test("a figure is changed, new or gone, and the difference of one that is not there is from or to nothing", () => {
  const gone = figure(7, { geo: "DE" });
  const fresh = figure(5, { geo: "FR" });
  expect(told([gone, figure(10)], [fresh, figure(8)])).toEqual([
    "main - DE gone -7",
    "main - FR new 5",
    "main - IT changed -2",
  ]);
});

test("a figure of the same value that is printed otherwise is changed, by nothing", () => {
  expect(told([figure(10)], [figure(10, { content: "protected" })])).toEqual(["main - IT changed 0"]);
  expect(told([figure(10)], [figure(10)])).toEqual([]);
});

test("the same money in its own unit and in a common one is two figures", () => {
  const inEuro = figure(10, { view: "EUR" });
  expect(told([figure(10), inEuro], [figure(10)])).toEqual(["main EUR IT gone -10"]);
});

test("the main series comes first, then the bodies by name", () => {
  const series = ["cecop", "zzz", "main", "acme"].map((one) => figure(1, { series: one }));
  expect(told([], series)).toEqual(["main - IT new 1", "acme - IT new 1", "cecop - IT new 1", "zzz - IT new 1"]);
});
