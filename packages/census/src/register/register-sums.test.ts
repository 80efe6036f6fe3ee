import fc from "fast-check";
import { expect, it } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import { registerRowOf } from "../fixture/register-row-of.ts";
import { referenceDate } from "../observation/reference-date.ts";
import { reduceRegister } from "./reduce-register.ts";
import { makeRegisterSums } from "./register-sums.ts";

const figure = fc.oneof(
  fc.integer({ min: -9, max: 9 }).map(String),
  fc.constantFrom("0.5", "-0.25", "12.125", "999999999999999", "9007199254740993", "123456789012345678901.1"),
);
const anyRow = fc
  .record({
    kind: fc.constantFrom("enterprise", "enterprise", "lump", "total"),
    type: fc.constantFrom("WORKER", "SOCIAL"),
    reference: fc.constantFrom(null, "2021", "2021-12-31", "2020-06").map((text) => referenceDate(text ?? "")),
    count: fc.option(fc.nat(50), { nil: null }),
    workers: fc.option(figure, { nil: undefined }),
    turnover: fc.option(figure, { nil: undefined }),
  })
  .map(({ count, workers, turnover, ...rest }) =>
    registerRowOf({
      ...rest,
      enterprises: rest.kind === "enterprise" ? 1 : count,
      figures: {
        ...(workers === undefined ? {} : { WRK_TOTAL: decimal(workers) }),
        ...(turnover === undefined ? {} : { TURN: decimal(turnover) }),
      },
    }),
  );
const anyRegister = fc
  .array(fc.tuple(anyRow, fc.boolean(), fc.constantFrom("", "", "WRK_TOTAL", "ENT_TOTAL")), { maxLength: 30 })
  .map((rows) => rows.map(([row, isTaken, out], index) => ({ row: { ...row, row: index + 2 }, isTaken, out })));

it("sums of rows are what they reduce to, without those that were taken back", () => {
  let known = 0;
  fc.assert(
    fc.property(anyRegister, (rows) => {
      const sums = makeRegisterSums();
      for (const { row, out } of rows) sums.add(row, (indicator) => indicator === out);
      for (const { row, isTaken, out } of rows) if (isTaken) sums.takeBack(row, (indicator) => indicator === out);
      const left = rows.filter(({ isTaken }) => !isTaken);
      const outOf = new Map(left.map(({ row, out }) => [row.row, out]));
      const expected = reduceRegister(
        left.map(({ row }) => row),
        (row, indicator) => outOf.get(row) === indicator,
      );
      const cells = sums.cells();
      if (cells !== null) expect(cells).toEqual(expected);
      if (cells !== null && left.length < rows.length) known += 1;
    }),
    { numRuns: 500 },
  );
  expect(known).toBeGreaterThan(100);
});

it("sums never name a largest value that may not be it", () => {
  const sums = makeRegisterSums();
  const rows = Array.from({ length: 9 }, (_, at) => registerRowOf({ figures: { WRK_TOTAL: decimal(at + 1) } }));
  for (const row of rows) sums.add(row, () => false);
  for (const row of rows.slice(-3)) sums.takeBack(row, () => false);
  expect(sums.cells()?.find(({ indicator }) => indicator === "WRK_TOTAL")?.largest).toBe("6");
  for (const row of rows.slice(-4, -3)) sums.takeBack(row, () => false);
  expect(sums.cells()).toBeNull();
});
