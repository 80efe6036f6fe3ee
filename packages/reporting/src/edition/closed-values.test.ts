import { type Decimal, decimal, isDecimalText } from "@coop-census/census";
import type { ShelfFile } from "@coop-census/contracts";
import { beforeAll, expect, test } from "vitest";
import { inflatedFiles } from "../../testdata/inflated-files.ts";
import { effects } from "../../testdata/sha256.ts";
import { threeReporters } from "../../testdata/three-reporters/input.ts";
import type { EditionInput } from "./edition-input.ts";
import { freezeEdition } from "./freeze-edition.ts";

const digits = 9;

/** Puts a number that is nowhere else in the place of every figure, however deep. */
const secretMaker = () => {
  const secrets: Decimal[] = [];
  const next = (): Decimal => {
    const made = decimal(713_824_956 + secrets.length * 1_357_913);
    secrets.push(made);
    return made;
  };
  const hide = <Value>(value: Value): Value => {
    const walk = (one: unknown): unknown => {
      if (typeof one === "string" && isDecimalText(one)) return next();
      if (Array.isArray(one)) return one.map(walk);
      if (one === null || typeof one !== "object") return one;
      // What coverage tells is judged by itself.
      return Object.fromEntries(
        Object.entries(one).map(([name, inner]) => [name, name === "coverage" ? inner : walk(inner)]),
      );
    };
    // Every figure is another figure, and nothing else is changed.
    return walk(value) as Value;
  };
  return { secrets, hide };
};

const { secrets, hide } = secretMaker();
const hideWhere = <One>(all: readonly One[], isClosed: (one: One) => boolean): readonly One[] =>
  all.map((one) => (isClosed(one) ? hide(one) : one));
const isProtected = ({ conf }: { readonly conf: "F" | "C" }): boolean => conf === "C";
const isShut = ({ isOpen }: { readonly isOpen: boolean }): boolean => !isOpen;
const [point] = threeReporters.points;
const [year] = threeReporters.money;
const [converted] = year?.cells ?? [];

/** An edition in which everything that is closed has a value that nobody may find, cells apart: these stop its release. */
const input: EditionInput = {
  ...threeReporters,
  observations: hideWhere(
    threeReporters.observations.concat(
      threeReporters.observations.map((one) => ({ ...one, reporter: "xb-three", confidentiality: "C" as const })),
    ),
    ({ isPublic, confidentiality }) => !isPublic || confidentiality !== "F",
  ),
  growth: hideWhere(threeReporters.growth, isProtected),
  points: hideWhere(
    [...threeReporters.points, ...(point === undefined ? [] : [{ ...point, geo: "EUR", conf: "C" as const }])],
    isProtected,
  ),
  estimates: hideWhere(threeReporters.estimates, isShut),
  estimatedCells: hideWhere(threeReporters.estimatedCells, isShut),
  money: threeReporters.money.map((one, index) => ({
    ...one,
    cells: hideWhere(
      [
        ...one.cells,
        ...(converted === undefined || index > 0
          ? []
          : [{ ...converted, cell: { ...converted.cell, geo: "XB" }, conf: "C" as const }]),
      ],
      isProtected,
    ),
  })),
};

let files: readonly ShelfFile[] = [];
beforeAll(async () => {
  files = await inflatedFiles((await freezeEdition(input, effects)).files);
}, 60_000);

/** A text without what people put between digits, and without sums and the outlines of maps, in which any digits may come. */
const plain = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString("utf8")
    .replace(/\b[0-9a-f]{32,64}\b| d="[^"]*"/g, "")
    .replace(/(?<=\d)(?:&#160;|&nbsp;|&#8239;|[.,'’_ \u00a0\u2009\u202f])(?=\d)/g, "");

/** A whole number as programs keep it, with up to six places after the point, in either order of bytes, and as a float. */
const encoded = (value: Decimal): readonly Buffer[] => {
  const ways: Buffer[] = [];
  for (let places = 0; places <= 6; places += 1) {
    const kept = Buffer.alloc(8);
    kept.writeBigInt64BE(BigInt(value) * 10n ** BigInt(places));
    const short = kept.subarray(kept.findIndex((byte) => byte !== 0));
    ways.push(short, Buffer.from(short).reverse());
  }
  const float = Buffer.alloc(8);
  float.writeDoubleBE(Number(value));
  return [...ways, float, Buffer.from(float).reverse()];
};

test("what is closed stands in no file of an edition, however it is written, packed, rounded or told beside", () => {
  expect(secrets.length).toBeGreaterThan(30);
  expect(files.some(({ path }) => path.endsWith(".parquet/1"))).toBe(true);
  expect(files.some(({ path }) => path.includes(".xlsx/"))).toBe(true);
  const found = files.flatMap(({ path, bytes }) => {
    const text = plain(bytes);
    const data = Buffer.from(bytes);
    return secrets
      .filter(
        (secret) => text.includes(secret.slice(0, digits - 3)) || encoded(secret).some((one) => data.indexOf(one) >= 0),
      )
      .map((secret) => `${secret} in ${path}`);
  });
  expect(found).toEqual([]);
});

test("the same search finds what is open, in every form that has figures", async () => {
  const open = decimal("713824956");
  const [first, ...others] = threeReporters.mainCells;
  if (first === undefined) throw new Error("the example has no cell");
  const bounds = { lower: open, upper: open };
  const told = {
    ...first,
    gross: open,
    value: open,
    bounds,
    printed: { step: decimal(1), value: open, ...bounds },
  };
  const folder = await inflatedFiles(
    (await freezeEdition({ ...threeReporters, mainCells: [told, ...others] }, effects)).files,
  );
  const places = folder.filter(({ bytes }) => plain(bytes).includes("713824")).map(({ path }) => path);
  for (const form of ["cells.csv", "cells.json", "json-stat/", "sdmx/", "parquet/", "workbook/", "report/", "site/"]) {
    expect([form, places.some((path) => path.startsWith(form))]).toEqual([form, true]);
  }
  const parquet = folder.find(({ path }) => path === "parquet/cells.parquet");
  const data = Buffer.from(parquet?.bytes ?? []);
  expect(encoded(open).some((one) => data.indexOf(one) >= 0)).toBe(true);
}, 60_000);
