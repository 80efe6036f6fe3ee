import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, type Decimal, decimal, sum, zero } from "../decimal/decimal.ts";
import { contextOf, tabledReturn } from "../fixture/tabled-return.ts";
import { noDimensions, type Observation } from "../observation/observation.ts";
import { referenceDate } from "../observation/reference-date.ts";
import { blankRows } from "../return/blank-rows.ts";
import { toObservations } from "../return/to-observations.ts";
import { validateReturn } from "../rules/validate-return.ts";
import type { AcceptedReturn } from "./accepted-return.ts";
import { detailOf } from "./detail.ts";
import { memberCells } from "./to-member.ts";

const header = ["TYPE", "SEX", "SIZE", "ORIGIN", "COHORT", "HORIZON", "PERIOD_START"];

/** A table through the rules and the roll-up, as text. */
const cellsOf = (columns: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => {
  const ret = tabledReturn([...header, ...columns], rows);
  const keptOut = validateReturn(contextOf(ret))
    .findings.filter(({ severity }) => severity === "ERROR" || severity === "HOLD")
    .flatMap(({ keepsOut }) => keepsOut);
  const accepted: AcceptedReturn = {
    organisation: "fr-one",
    year: 2021,
    observations: toObservations(ret, { organisation: "fr-one", country: "FR", year: 2021 }),
    terms: ret.terms,
    keptOut,
    blankRows: blankRows(ret),
  };
  return memberCells(accepted, "all_reported").map(({ type, detail, indicator, value, flags }) =>
    [type, detail, indicator, value, flags].join(" ").trim(),
  );
};

const row = (type: string, dimensions: Partial<Observation["dimensions"]>, ...values: readonly string[]) => {
  const of = { ...noDimensions, ...dimensions };
  return [type, of.SEX, of.SIZE, of.ORIGIN, of.COHORT, of.HORIZON, of.PERIOD_START, ...values];
};

describe("a breakdown", () => {
  test("is cells of its own beside its total, which it never adds to", () => {
    const rows = [row("WORKER", {}, "100"), row("WORKER", { SEX: "F" }, "60"), row("WORKER", { SEX: "M" }, "40")];
    expect(cellsOf(["WRK_TOTAL"], rows)).toEqual([
      "WORKER _T WRK_TOTAL 100",
      "WORKER SEX=F WRK_TOTAL 60",
      "WORKER SEX=M WRK_TOTAL 40",
    ]);
  });

  test("that is complete gives the total that nobody gave, as an estimate", () => {
    const rows = [row("WORKER", { SEX: "F" }, "60"), row("WORKER", { SEX: "M" }, "40")];
    expect(cellsOf(["WRK_TOTAL"], rows)).toContain("WORKER _T WRK_TOTAL 100 E");
  });

  test.each([
    ["lacks a part", [row("WORKER", { SEX: "F" }, "60")]],
    ["has a blank part", [row("WORKER", { SEX: "F" }, "60"), row("WORKER", { SEX: "M" }, "")]],
    [
      "has a part that nobody understands",
      [row("WORKER", { SEX: "F" }, "60"), row("WORKER", { SEX: "M" }, "40"), row("WORKER", { SEX: "?autre" }, "9")],
    ],
  ])("that %s gives no total", (_, rows) => {
    expect(cellsOf(["WRK_TOTAL"], rows).filter((one) => one.includes(" _T "))).toEqual([]);
  });

  test("of two kinds gives the total once", () => {
    const sizes = ["S1", "S2", "S3", "S4"].map((SIZE) => row("WORKER", { SIZE }, "25"));
    const rows = [...sizes, row("WORKER", { SEX: "F" }, "60"), row("WORKER", { SEX: "M" }, "40")];
    expect(cellsOf(["WRK_TOTAL"], rows).filter((one) => one.includes(" _T "))).toEqual(["WORKER _T WRK_TOTAL 100 E"]);
  });

  test("that differs from its total neither counts nor brings it back", () => {
    const rows = [row("WORKER", {}, "101"), row("WORKER", { SEX: "F" }, "60"), row("WORKER", { SEX: "M" }, "40")];
    expect(cellsOf(["WRK_TOTAL"], rows)).toEqual([]);
  });

  test("of a total that is refused is kept out with it", () => {
    const rows = [
      row("WORKER", {}, "100", "120"),
      row("WORKER", { SEX: "F" }, "60", ""),
      row("WORKER", { SEX: "M" }, "40", ""),
    ];
    expect(cellsOf(["WRK_TOTAL", "WRK_MBR"], rows)).toEqual([]);
  });

  test("by origin is complete with sound and crisis where enterprises are taken over", () => {
    const rows = [row("WORKER", { ORIGIN: "SOUND" }, "12"), row("WORKER", { ORIGIN: "CRISIS" }, "8")];
    expect(cellsOf(["WBO_NEW"], rows)).toContain("WORKER _T WBO_NEW 20 E");
    expect(cellsOf(["ENT_NEW"], rows).filter((one) => one.includes(" _T "))).toEqual([]);
  });
});

test("a figure of a period, of a cohort or at a horizon is of that alone", () => {
  const rows = [
    row("WORKER", {}, "39", "", ""),
    row("WORKER", { PERIOD_START: "2008" }, "224", "", ""),
    row("WORKER", { ORIGIN: "CRISIS", COHORT: "2015", HORIZON: "5" }, "", "50", "38"),
  ];
  expect(cellsOf(["WBO_NEW", "SURV_COHORT_N", "SURV_ALIVE_N"], rows)).toEqual([
    "WORKER _T WBO_NEW 39",
    "WORKER PERIOD_START=2008 WBO_NEW 224",
    "WORKER ORIGIN=CRISIS COHORT=2015 HORIZON=5 SURV_COHORT_N 50",
    "WORKER ORIGIN=CRISIS COHORT=2015 HORIZON=5 SURV_ALIVE_N 38",
  ]);
});

const sexes = ["_T", "F", "M", "XX"] as const;
const sizes = ["_T", "S1", "S2", "S3", "S4"] as const;

const table = fc
  .uniqueArray(
    fc.record({
      SEX: fc.constantFrom(...sexes),
      SIZE: fc.constantFrom(...sizes),
      type: fc.constantFrom("WORKER", "SOCIAL_A", "_T"),
      value: fc.nat({ max: 40 }),
    }),
    { maxLength: 14, selector: ({ SEX, SIZE, type }) => `${SEX} ${SIZE} ${type}` },
  )
  .map((rows) =>
    rows.map(
      ({ SEX, SIZE, type, value }, at): Observation => ({
        reporter: "x",
        year: 2021,
        scope: "AFF",
        perimeter: "COOP",
        country: "IT",
        area: "_T",
        type,
        activity: "_T",
        activityRevision: null,
        indicator: "WRK_TOTAL",
        dimensions: { ...noDimensions, SEX, SIZE },
        value: decimal(value),
        unit: "PER",
        reference: referenceDate("2021-12-31"),
        flags: "",
        confidentiality: "F",
        isPublic: true,
        address: { sheet: null, row: at + 2, column: 1, header: null },
      }),
    ),
  );

const settled = (observations: readonly Observation[]) =>
  memberCells(
    {
      organisation: "x",
      year: 2021,
      observations,
      terms: { rollUpScope: "AFF", totalType: "NA_TYPE" },
      keptOut: [],
      blankRows: [],
    },
    "all_reported",
  );

const byKey = (observations: readonly Observation[]): ReadonlyMap<string, Decimal> =>
  new Map(settled(observations).map(({ type, detail, value }) => [`${type} ${detail}`, value]));

describe("whatever a return breaks down", () => {
  test("each cell stands once, whatever the order of its rows", () => {
    fc.assert(
      fc.property(table, fc.integer(), (rows, seed) => {
        const cells = settled(rows);
        const keys = cells.map(({ type, detail }) => `${type} ${detail}`);
        expect(new Set(keys).size).toBe(keys.length);
        const turned = rows.toSorted((a, b) => ((a.address.row * 31 + seed) % 7) - ((b.address.row * 31 + seed) % 7));
        const sorted = (of: ReadonlyMap<string, Decimal>) => [...of].toSorted(([a], [b]) => (a < b ? -1 : 1));
        expect(sorted(byKey(turned))).toEqual(sorted(byKey(rows)));
      }),
    );
  });

  test("the cells of a detail that was given are those that it alone would give", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const all = settled(rows);
        for (const [detail, own] of Map.groupBy(rows, ({ dimensions }) => detailOf(dimensions))) {
          const plain = settled(own.map((one) => ({ ...one, dimensions: noDimensions })));
          const sums = (cells: typeof all) => sum(cells.map(({ value }) => value));
          expect(sums(all.filter((cell) => cell.detail === detail))).toBe(sums(plain));
        }
      }),
    );
  });

  test("a total that was made is the sum of one complete breakdown", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const given = new Set(rows.map(({ dimensions }) => detailOf(dimensions)));
        const cells = byKey(rows);
        for (const { type, detail, value, flags } of settled(rows)) {
          if (given.has(detail)) continue;
          expect(flags).toContain("E");
          const sumOf = (codes: readonly string[], of: (code: string) => Partial<Observation["dimensions"]>) =>
            codes.reduce<Decimal>(
              (known, code) => add(known, cells.get(`${type} ${detailOf({ ...noDimensions, ...of(code) })}`) ?? zero),
              zero,
            );
          const size = /SIZE=(\S+)/.exec(detail)?.[1] ?? "_T";
          const sex = /SEX=(\S+)/.exec(detail)?.[1] ?? "_T";
          const candidates = [
            ...(sex === "_T" ? [sumOf(sexes.slice(1), (SEX) => ({ SEX, SIZE: size }))] : []),
            ...(size === "_T" ? [sumOf(sizes.slice(1), (SIZE) => ({ SEX: sex, SIZE }))] : []),
          ];
          expect(candidates).toContain(value);
        }
      }),
    );
  });
});
