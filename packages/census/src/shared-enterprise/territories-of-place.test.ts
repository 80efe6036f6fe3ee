import { expect, test } from "vitest";
import type { Network } from "../network/network.ts";
import type { Overlap } from "../roll-up/overlap.ts";
import { territoriesOfPlace } from "./territories-of-place.ts";

const seats = { a: "US", b: "PR", c: "FR", d: "FR", e: "IT", f: "IT" } as const;

const network: Network = {
  bodies: [],
  countries: [],
  organisations: Object.entries(seats).map(([id, country]) => ({
    id,
    name: id,
    country,
    kind: "UNION",
    isGroup: false,
  })),
  affiliations: [],
};

const between = (a: string, b: string): Overlap => ({
  a,
  b,
  kind: "structural",
  type: null,
  indicator: "ENT_TOTAL",
  amount: null,
  referenceDate: "2021-12-31",
});

test("a country needs what its own territory has in common", () => {
  expect(territoriesOfPlace({ network, overlaps: [] }, "PR")).toEqual(["US"]);
  expect(territoriesOfPlace({ network, overlaps: [] }, "FR")).toEqual(["FR"]);
});

test("a place needs the territories whose countries meet above them, and those of its stated overlaps", () => {
  expect(territoriesOfPlace({ network, overlaps: [] }, "WORLD")).toEqual(["US"]);
  expect(territoriesOfPlace({ network, overlaps: [between("e", "f"), between("c", "e")] }, "WORLD")).toEqual([
    "IT",
    "US",
  ]);
});

test("a place needs the territory of two registers that each overlap with a third reporter elsewhere", () => {
  expect(territoriesOfPlace({ network, overlaps: [between("c", "e"), between("e", "d")] }, "WORLD")).toEqual([
    "FR",
    "US",
  ]);
});
