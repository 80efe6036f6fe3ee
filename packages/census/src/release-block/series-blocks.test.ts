import { expect, it } from "vitest";
import { judgedInputsOf, type Sent } from "../fixture/judged-inputs-of.ts";
import { networkOf } from "../fixture/network-of.ts";
import { seriesBlocks } from "./series-blocks.ts";

const seats = { a: ["IT", "EUR"], b: ["IT", "EUR"], c: ["IT", "EUR"] } as const;
const main = networkOf(seats);
const cecop = { id: "cecop", name: "CECOP", parent: "cicopa", from: null, to: null };
const ofCecop = main.affiliations.map((one) => ({ ...one, body: "cecop" }));

/** All of them are CECOP's affiliates, and the named ones CICOPA's. */
const found = (inMain: readonly string[], sent: Readonly<Record<string, Sent>>): readonly string[] =>
  seriesBlocks(
    judgedInputsOf(
      {
        ...main,
        bodies: [...main.bodies, cecop],
        affiliations: [...main.affiliations.filter((one) => inMain.includes(one.organisation)), ...ofCecop],
      },
      sent,
    ),
  )
    .filter(({ coordinates: { geo, type } }) => geo === "IT" && type === "WORKER")
    .map(({ code, coordinates: { series, indicator }, params }) =>
      [code, series, indicator, params["other"], params["reporters"]].join(" "),
    );

const a = { workers: 900, enterprises: 40 };
const b = { workers: 800, enterprises: 30 };
const small = { workers: 60, enterprises: 2 };

it("what only a body's series counts is a block where it is the value of a reporter with few enterprises", () => {
  expect(found(["a", "b"], { a, b, c: small })).toEqual(["V29/series-few cecop WRK_TOTAL main c"]);
});

it("there is none where both count the same, where enough enterprises lie between, where the value is open, or of counts", () => {
  expect(found(["a", "b", "c"], { a, b, c: small })).toEqual([]);
  expect(found(["a"], { a, b })).toEqual([]);
  expect(found(["a", "b"], { a, b, c: { ...small, isPublic: true } })).toEqual([]);
  expect(found(["a"], { a, b, c: small })).toEqual([]);
});

it("there is none of a figure that one of the two does not have", () => {
  expect(found(["a"], { c: small })).toEqual([]);
});
