import { expect, it } from "vitest";
import { judgedInputsOf, type Sent } from "../fixture/judged-inputs-of.ts";
import { networkOf } from "../fixture/network-of.ts";
import { protectionIn } from "../protection/protection-in.ts";
import { contextOfYear } from "../roll-up/context-of-year.ts";
import { type JudgedSeries, standInBlocks } from "./stand-in-blocks.ts";

const network = networkOf({ a: ["IT", "EUR"], b: ["IT", "EUR"], c: ["IT", "EUR"] });

const series = (year: number, sent: Readonly<Record<string, Sent>>): JudgedSeries => {
  const { inputs, protection } = judgedInputsOf(network, sent, [], year);
  const context = contextOfYear({ ...inputs, series: "main", variant: "all_reported" });
  return { context, protection: protectionIn(context, { ...inputs, ...protection }) };
};

const a = { workers: 900, enterprises: 40 };
const standIn = { ...a, day: "2021-12-31" };
const b = { workers: 60, enterprises: 2 };
const c = { workers: 800, enterprises: 30 };

const found = (before: JudgedSeries, after: JudgedSeries): readonly string[] =>
  standInBlocks(before, after)
    .filter(({ coordinates: { geo, type } }) => geo === "IT" && type === "WORKER")
    .map(({ code, coordinates: { indicator }, params }) =>
      [code, indicator, params["year"], params["reporters"]].join(" "),
    );

it("what comes beside a value that stands in is a block where few enterprises are behind it, and so is what goes", () => {
  const few = ["V29/years-few WRK_TOTAL 2021 b"];
  expect(found(series(2021, { a }), series(2022, { a: standIn, b }))).toEqual(few);
  expect(found(series(2021, { a, b }), series(2022, { a: standIn }))).toEqual(few);
});

it("there is none where a value is not told to be the same, where another hides what comes, or enough are behind it", () => {
  const before = series(2021, { a });
  expect(found(before, series(2022, { a, b }))).toEqual([]);
  expect(found(before, series(2022, { a: { ...standIn, workers: 901 }, b }))).toEqual([]);
  expect(found(before, series(2022, { a: standIn, c }))).toEqual([]);
  expect(found(before, series(2022, { a: standIn, b, c }))).toEqual([]);
  expect(found(series(2021, { a, c }), series(2022, { a: standIn, b, c: { ...c, workers: 700 } }))).toEqual([]);
  expect(found(series(2021, { c }), series(2022, { a: standIn, b }))).toEqual([]);
});
