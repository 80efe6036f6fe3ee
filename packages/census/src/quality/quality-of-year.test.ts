import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, decimal, divide, sum, zero } from "../decimal/decimal.ts";
import { emptyYear } from "../fixture/empty-year.ts";
import { memberCellOf } from "../fixture/member-cell-of.ts";
import { networkOf } from "../fixture/network-of.ts";
import { noDimensions, type Observation } from "../observation/observation.ts";
import { rollUpMembers } from "../roll-up/roll-up-members.ts";
import type { QualityCell, QualityInput } from "./quality-input.ts";
import { qualityOfYear } from "./quality-of-year.ts";

const network = networkOf({
  "it-a": ["IT", "EUR"],
  "it-b": ["IT", "EUR"],
  "fr-a": ["FR", "EUR"],
  "ca-a": ["CA", "AME_NA"],
  "br-a": ["BR", "AME_MS"],
});
const ids = ["it-a", "it-b", "fr-a", "ca-a", "br-a"];
const leaves = ["EUR", "AME", "APA", "OTH"];

const judged = (cell: Omit<QualityCell, "series" | "conf" | "coverage">, conf: "F" | "C" = "F"): QualityCell => ({
  ...cell,
  series: "main",
  conf,
  coverage: { weight: null, weightKnownFor: 0 },
});

const inputOf = (more: Partial<QualityInput>): QualityInput => ({
  ...emptyYear,
  network,
  indicators: [
    { code: "ENT_TOTAL", level: "core", unit: "ENT" },
    { code: "WRK_TOTAL", level: "core", unit: "PER" },
  ],
  ...more,
});

const members = fc.uniqueArray(
  fc
    .record({
      id: fc.constantFrom(...ids),
      indicator: fc.constantFrom("ENT_TOTAL", "WRK_TOTAL"),
      type: fc.constantFrom("WORKER", "SOCIAL_A"),
      value: fc.nat({ max: 900 }),
      isStandIn: fc.boolean(),
      flags: fc.constantFrom("", "U"),
    })
    .map(({ id, indicator, value, ...more }) => memberCellOf(id, id.slice(0, 2).toUpperCase(), indicator, value, more)),
  { maxLength: 12, selector: ({ reporter, indicator, type }) => `${reporter} ${indicator} ${type}` },
);

const overlaps = [
  {
    a: "it-a",
    b: "it-b",
    kind: "declared" as const,
    type: null,
    indicator: "ENT_TOTAL",
    amount: decimal(20),
    referenceDate: "2022",
  },
  {
    a: "it-a",
    b: "fr-a",
    kind: "suspected" as const,
    type: null,
    indicator: "ENT_TOTAL",
    amount: null,
    referenceDate: null,
  },
];

const rolledUp = members.map((given) => {
  const cells = rollUpMembers({ year: 2022, series: "main", network, overlaps, members: given }).map((cell) =>
    judged(cell),
  );
  return { cells, measures: qualityOfYear(inputOf({ cells })) };
});

describe("any roll-up", () => {
  it("has shares between 0 and 1, each the quotient of its parts", () => {
    fc.assert(
      fc.property(rolledUp, ({ measures }) => {
        for (const { unit, value, numerator, denominator } of measures.filter((one) => one.denominator !== null)) {
          expect(value).toBe(divide(numerator ?? zero, denominator ?? zero, 4));
          if (unit === "share") expect(compare(value, zero) >= 0 && compare(value, decimal(1)) <= 0).toBe(true);
        }
      }),
    );
  });

  it("is fresh or not, without a rest, and the regions' parts add up to the world's", () => {
    fc.assert(
      fc.property(rolledUp, ({ cells, measures }) => {
        const parts = (measure: string, geo: string, indicator: string) =>
          measures.find((one) => one.measure === measure && one.geo === geo && one.indicator === indicator)
            ?.numerator ?? zero;
        for (const { geo, indicator, gross } of cells.filter(({ type }) => type === "ALL_COOP")) {
          expect(add(parts("FRESH_SHARE", geo, indicator), parts("STAND_IN_SHARE", geo, indicator))).toBe(gross);
        }
        for (const indicator of ["ENT_TOTAL", "WRK_TOTAL"]) {
          for (const measure of ["FRESH_SHARE", "STAND_IN_SHARE", "ITEM_RESPONSE"]) {
            const below = leaves.map((geo) => parts(measure, geo, indicator));
            expect(sum(below)).toBe(parts(measure, "WORLD", indicator));
          }
        }
      }),
    );
  });

  it("does not depend on the order of what it follows from", () => {
    const told = (cells: readonly QualityCell[]) =>
      qualityOfYear(inputOf({ cells }))
        .map((one) => JSON.stringify(one))
        .sort();
    fc.assert(
      fc.property(rolledUp, ({ cells }) => {
        expect(told(cells.toReversed())).toEqual(told(cells));
      }),
    );
  });

  it("gives no amount of a protected figure away, only who gave it", () => {
    fc.assert(
      fc.property(rolledUp, ({ cells }) => {
        const closed = cells.map((cell) => judged(cell, "C"));
        const told = qualityOfYear(inputOf({ cells: closed })).map(({ measure }) => measure);
        const allowed = ["INDICATORS_GIVEN", "ITEM_RESPONSE", "WEIGHT_KNOWN", "PROTECTED_SHARE", "LOW_RELIABILITY"];
        expect(
          told.filter((one) => ![...allowed, "OPEN_HOLDS", "OPEN_QUESTIONS", "JUSTIFICATIONS"].includes(one)),
        ).toEqual([]);
      }),
    );
  });
});

describe("the imputed part of an estimate", () => {
  it("is not told where the figure that was reported is protected", () => {
    const told = (conf: "F" | "C") => {
      const cells = rollUpMembers({
        year: 2022,
        series: "main",
        network,
        overlaps: [],
        members: [memberCellOf("fr-a", "FR", "WRK_TOTAL", 4321)],
      });
      return qualityOfYear(
        inputOf({
          cells: cells.map((cell) => judged(cell, conf)),
          estimatedCells: cells.map((cell) => ({ ...cell, series: "main+estimates", isOpen: true })),
        }),
      ).filter(({ measure }) => measure === "IMPUTED_SHARE");
    };
    expect(told("F").map(({ denominator }) => denominator)).toContain("4321");
    expect(told("C")).toEqual([]);
  });
});

const cellsOf = (given: readonly ReturnType<typeof memberCellOf>[]) =>
  rollUpMembers({ year: 2022, series: "main", network, overlaps: [], members: given }).map((cell) => judged(cell));

const find = (input: Partial<QualityInput>, measure: string, geo: string | null, more: { detail?: string } = {}) =>
  qualityOfYear(inputOf(input)).find(
    (one) => one.measure === measure && one.geo === geo && (more.detail ?? one.detail) === one.detail,
  );

const observation = (reporter: string, reference: Observation["reference"]): Observation => ({
  reporter,
  year: 2022,
  scope: "AFF",
  perimeter: "COOP",
  country: reporter.slice(0, 2).toUpperCase(),
  area: "_T",
  type: "WORKER",
  activity: "_T",
  activityRevision: null,
  indicator: "ENT_TOTAL",
  dimensions: noDimensions,
  value: decimal(1),
  unit: "ENT",
  reference,
  flags: "",
  confidentiality: "F",
  isPublic: true,
  address: { sheet: null, row: 2, column: null, header: null },
});

it("takes the median of the oldest date of each reporter, and counts those without a date apart", () => {
  const cells = cellsOf(ids.slice(0, 4).map((id) => memberCellOf(id, id.slice(0, 2).toUpperCase(), "ENT_TOTAL", 10)));
  const observations = [
    observation("it-a", { text: "2022", precision: "year" }),
    observation("it-a", { text: "2021", precision: "year" }),
    observation("it-b", { text: "2022-12-21", precision: "day" }),
    observation("fr-a", null),
    observation("fr-a", { text: "2022", precision: "year" }),
    ...(["COHORT", "HORIZON", "PERIOD_START"] as const).map((dimension) => ({
      ...observation("it-a", { text: "1950", precision: "year" }),
      dimensions: { ...noDimensions, [dimension]: "2008" },
    })),
    observation("ca-a", { text: "2020", precision: "year" }),
    observation("br-a", { text: "1990", precision: "year" }),
  ];
  expect(find({ cells, observations }, "MEDIAN_AGE", "WORLD")?.value).toBe("187.5");
  expect(find({ cells, observations }, "MEDIAN_AGE", "IT")?.value).toBe("187.5");
  expect(find({ cells, observations }, "UNDATED", "WORLD")).toMatchObject({ numerator: "1", denominator: "4" });
});

it("means a revision over all figures that are in both editions, also those that did not change", () => {
  const cells = cellsOf([memberCellOf("it-a", "IT", "ENT_TOTAL", 110), memberCellOf("fr-a", "FR", "ENT_TOTAL", 50)]);
  const of = { type: "ALL_COOP", activity: "_T", indicator: "ENT_TOTAL", detail: "_T", unit: "ENT" };
  const revised = (geo: string, before: number | null, after: number) => ({
    coordinates: { ...of, series: "main", view: null, geo },
    change: before === null ? ("new" as const) : ("changed" as const),
    before: before === null ? null : decimal(before),
    after: decimal(after),
    difference: decimal(after - (before ?? 0)),
    causes: ["LATE"],
  });
  const revisions = [revised("IT", 120, 110), revised("WORLD", 170, 160), revised("FR", null, 50)];
  const own = cells.length;
  expect(find({ cells, revisions }, "MEAN_ABSOLUTE_REVISION", null)).toMatchObject({
    unit: "ENT",
    numerator: "20",
    denominator: String(own - 1),
  });
  expect(find({ cells, revisions }, "RELATIVE_REVISION", "WORLD")?.value).toBe("0.0588");
  expect(find({ cells, revisions }, "REVISED_FIGURES", null, { detail: "changed" })?.value).toBe("2");
  expect(find({ cells, revisions }, "REVISION_REASONS", null)).toMatchObject({ detail: "LATE", value: "3" });
  expect(find({ cells }, "REVISED_FIGURES", null)).toBeUndefined();
});

it("adds the findings of all returns by rule and severity", () => {
  const findings = [
    { rule: "V07", severity: "WARN", count: 2 },
    { rule: "V07", severity: "WARN", count: 3 },
    { rule: "V07", severity: "INFO", count: 1 },
  ];
  const told = qualityOfYear(inputOf({ findings })).filter(({ measure }) => measure === "FINDINGS");
  expect(told.map(({ detail, value }) => [detail, value])).toEqual([
    [null, "6"],
    ["V07 WARN", "5"],
    ["V07 INFO", "1"],
  ]);
});
