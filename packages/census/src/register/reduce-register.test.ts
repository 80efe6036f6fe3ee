import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal, sum, zero } from "../decimal/decimal.ts";
import { registerRowOf } from "../fixture/register-row-of.ts";
import { referenceDate } from "../observation/reference-date.ts";
import { indicator, isAddable } from "../reference/indicator.ts";
import { cellsToObservations } from "./cells-to-observations.ts";
import { reduceRegister } from "./reduce-register.ts";
import type { RegisterCell } from "./register-cell.ts";
import { registerIndicators } from "./register-indicators.ts";
import type { RegisterRow } from "./register-row.ts";

const anyRow = fc
  .record({
    kind: fc.constantFrom("enterprise", "lump", "total"),
    type: fc.constantFrom("WORKER", "SOCIAL"),
    area: fc.constantFrom("_T", "IT-25"),
    activity: fc.constantFrom("_T", "C"),
    flags: fc.constantFrom("", "E"),
    reference: fc.constantFrom(null, "2021", "2021-12-31", "2020-06").map((text) => referenceDate(text ?? "")),
    count: fc.option(fc.nat(50), { nil: null }),
    workers: fc.option(fc.nat(5000), { nil: undefined }),
    result: fc.option(fc.integer({ min: -9999, max: 9999 }), { nil: undefined }),
  })
  .map(({ kind, count, workers, result, activity, ...rest }) =>
    registerRowOf({
      ...rest,
      kind,
      activity,
      activityRevision: activity === "_T" ? null : "4",
      enterprises: kind === "enterprise" ? 1 : count,
      figures: {
        ...(workers === undefined ? {} : { WRK_TOTAL: decimal(workers) }),
        ...(result === undefined ? {} : { RESULT: decimal(result) }),
      },
    }),
  );
const anyRegister = fc
  .array(anyRow, { maxLength: 40 })
  .map((rows) => rows.map((row, index) => ({ ...row, row: index + 2 })));

const shuffled = (rows: readonly RegisterRow[], seed: number): readonly RegisterRow[] =>
  rows.toSorted((a, b) => ((a.row * 7919 + seed) % 101) - ((b.row * 7919 + seed) % 101));

const cellOf = (cells: readonly RegisterCell[], code: string): RegisterCell | undefined =>
  cells.find((one) => one.indicator === code);

describe("a register reduced to cells", () => {
  it("does not depend on the order of its rows", () => {
    fc.assert(
      fc.property(anyRegister, fc.nat(100), (rows, seed) => {
        expect(reduceRegister(shuffled(rows, seed))).toEqual(reduceRegister(rows));
      }),
    );
  });

  it("loses no figure and adds none twice", () => {
    fc.assert(
      fc.property(anyRegister, fc.constantFrom("WRK_TOTAL", "RESULT"), (rows, code) => {
        const cells = reduceRegister(rows).filter((one) => one.indicator === code);
        const given = rows.filter(({ kind }) => kind !== "total").map(({ figures }) => figures[code]);
        const values = given.filter((one) => one !== undefined);
        expect(sum(cells.map(({ value }) => value))).toBe(sum(values));
        expect(cells.reduce((rowCount, one) => rowCount + one.rows, 0)).toBe(values.length);
      }),
    );
  });

  it("counts every enterprise once, a lump as what it states, a total never", () => {
    const cells = reduceRegister([
      registerRowOf(),
      registerRowOf({ row: 2, kind: "lump", enterprises: 12 }),
      registerRowOf({ row: 3, kind: "lump", enterprises: null, flags: "U" }),
      registerRowOf({ row: 4, kind: "total", enterprises: 14, figures: { WRK_TOTAL: decimal(30) } }),
    ]);
    const counts = cells.filter(({ indicator: code }) => code === "ENT_TOTAL");
    expect(counts.map(({ flags, value, enterprises }) => [flags, value, enterprises])).toEqual([
      ["", "13", 13],
      ["U", "0", 1],
    ]);
    expect(sum(cells.filter((one) => one.indicator === "WRK_TOTAL").map(({ value }) => value))).toBe("30");
  });

  it("calls an enterprise active where it has workers or a turnover, and says nothing of one that gives neither", () => {
    const cells = reduceRegister([
      registerRowOf({ figures: { WRK_TOTAL: zero, TURN: decimal(5) } }),
      registerRowOf({ row: 2, figures: { WRK_TOTAL: zero } }),
      registerRowOf({ row: 3, figures: {} }),
    ]);
    expect(cellOf(cells, "ENT_ACTIVE")).toMatchObject({ value: "1", rows: 2 });
    expect(cellOf(reduceRegister([registerRowOf({ figures: {} })]), "ENT_ACTIVE")).toBeUndefined();
  });

  it("knows the largest row behind a value, whatever its sign", () => {
    const cells = reduceRegister([
      registerRowOf({ figures: { RESULT: decimal(-300) } }),
      registerRowOf({ row: 2, figures: { RESULT: decimal(100) } }),
    ]);
    expect(cellOf(cells, "RESULT")).toMatchObject({ value: "-200", largest: "300", size: "400", enterprises: 2 });
  });

  it("keeps the rows of each year of reference apart, with their date where they share it", () => {
    const dated = ["2021-12-31", "2021-06-30", "2020-12-31", "2020-12-31"].map((text, index) =>
      registerRowOf({ row: index, reference: referenceDate(text), figures: {} }),
    );
    const cells = reduceRegister([...dated, registerRowOf({ row: 9, reference: null, figures: {} })]);
    expect(cells.map(({ reference, value }) => [reference?.text, value])).toEqual([
      [undefined, "1"],
      ["2020-12-31", "2"],
      ["2021", "2"],
    ]);
  });

  it("leaves out a figure that is kept out, and the whole row whose enterprise is", () => {
    const rows = [1, 2, 3].map((row) => registerRowOf({ row, figures: { WRK_TOTAL: decimal(row), TURN: decimal(9) } }));
    const keptOut = new Set(["1/WRK_TOTAL", "3/ENT_TOTAL"]);
    const cells = reduceRegister(rows, (row, code) => keptOut.has(`${row}/${code}`));
    expect(cells.map(({ indicator: code, value }) => [code, value])).toEqual([
      ["ENT_ACTIVE", "2"],
      ["ENT_TOTAL", "2"],
      ["TURN", "18"],
      ["WRK_TOTAL", "2"],
    ]);
  });
});

describe("the observations of a register", () => {
  it("are its cells, money in the currency of the layout and left out without one", () => {
    const cells = reduceRegister([registerRowOf({ figures: { TURN: decimal(7) } })]);
    const reporter = { organisation: "it-a", country: "IT", year: 2021 };
    const inEuro = cellsToObservations(cells, reporter, { currency: "EUR", isPublic: false });
    expect(inEuro.map(({ indicator: code, value, unit }) => [code, value, unit])).toEqual([
      ["ENT_ACTIVE", "1", "ENT"],
      ["ENT_TOTAL", "1", "ENT"],
      ["TURN", "7", "EUR"],
    ]);
    const unpriced = cellsToObservations(cells, reporter, { currency: null, isPublic: false });
    expect(unpriced.map(({ indicator: code }) => code)).toEqual(["ENT_ACTIVE", "ENT_TOTAL"]);
  });
});

describe("the indicators of a register row", () => {
  it.each(registerIndicators)("%s is reported, can be added and is no count of the register itself", (code) => {
    expect(indicator(code)).not.toBeNull();
    expect(isAddable(code)).toBe(true);
    expect(["ENT_TOTAL", "ENT_ACTIVE"]).not.toContain(code);
  });
});
