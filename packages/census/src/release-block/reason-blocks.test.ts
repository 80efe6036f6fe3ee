import { expect, test } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import type { ExplainedChange } from "../edition-diff/explained-change.ts";
import type { PublishedFigure } from "../edition-diff/published-figure.ts";
import { reasonBlocks } from "./reason-blocks.ts";
import { sayBlock } from "./say-block.ts";

const coordinates = {
  series: "main",
  view: "EUR" as const,
  geo: "IT",
  type: "WORKER",
  activity: "_T",
  indicator: "TURN",
  detail: "_T",
  unit: "EUR",
};

const figure = (value: number): PublishedFigure => ({
  ...coordinates,
  value: decimal(value),
  conf: "F",
  flags: "",
  reporters: [],
  content: "",
});

const change = (isTraced: boolean, more: Partial<ExplainedChange> = {}): ExplainedChange => ({
  coordinates,
  change: "changed",
  before: figure(10),
  after: figure(13),
  difference: decimal(3),
  parts: [],
  contributions: [],
  unexplained: decimal(2),
  isTraced,
  ...more,
});

test("a change that nothing explains is a block that tells both values, and an explained one is none", () => {
  const { view: _view, ...named } = coordinates;
  const params = { previous: "2022-p1", was: "10", is: "13", unexplained: "2", view: "EUR" };
  const blocks = reasonBlocks("2022-p1", [change(true), change(false)]);
  expect(blocks).toEqual([{ rule: "V27", code: "V27/no-reason", coordinates: named, params }]);
  const [said] = blocks.map(sayBlock);
  expect(said?.what).toBe("The figure is 13; in edition 2022-p1 it is 10.");
  expect(said?.why).toContain("explains 2 of the difference");
});

test("a figure that one of the editions lacks is said to be none, in its own unit", () => {
  const gone = change(false, { coordinates: { ...coordinates, view: null }, change: "gone", after: null });
  const fresh = change(false, { change: "new", before: null });
  expect(reasonBlocks("2022-p1", [gone, fresh]).map(({ params: { was, is, view } }) => [was, is, view])).toEqual([
    ["10", "no figure", ""],
    ["no figure", "13", "EUR"],
  ]);
});
