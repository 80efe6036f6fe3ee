import { expect, test } from "vitest";
import type { ChangeCause } from "./change-cause.ts";
import type { FrozenYear } from "./frozen-year.ts";
import { traceBeside } from "./trace-beside.ts";

const year: FrozenYear = {
  year: 2022,
  method: { version: "1.0", ruleSetSha256: "r" },
  network: { bodies: [], countries: [], organisations: [], affiliations: [] },
  standIns: [],
  returns: [],
  overlaps: [],
  shared: { groups: [], identified: [] },
  rates: [],
  consents: [],
};

const causesOf = (
  reporters: readonly string[],
  changed: readonly ChangeCause[],
  consents: readonly [readonly string[], readonly string[]] = [[], []],
) =>
  traceBeside(
    reporters,
    new Map([
      ["a", "overlap"],
      ["b", "late-data"],
    ]),
    (["perimeter", "late-data", "currency"] as const).map((cause) => ({
      cause,
      inputs: year,
      isChange: changed.includes(cause),
    })),
    consents,
  );

test("what is printed otherwise has the causes of the changed returns of its own reporters, in the order of the path", () => {
  expect(causesOf(["a"], ["perimeter"])).toEqual(["overlap"]);
  expect(causesOf(["a", "b", "c"], ["perimeter"])).toEqual(["late-data", "overlap"]);
});

test("without a changed return of its own it has every cause that changed any input", () => {
  expect(causesOf(["c"], ["perimeter", "currency"])).toEqual(["perimeter", "currency"]);
  expect(causesOf([], [])).toEqual([]);
});

test("a signed release that is given or taken back is late data", () => {
  expect(causesOf(["c"], ["currency"], [[], ["signed"]])).toEqual(["late-data", "currency"]);
  expect(causesOf(["c"], [], [["signed"], []])).toEqual(["late-data"]);
  expect(causesOf(["c"], [], [["signed"], ["signed"]])).toEqual([]);
});
