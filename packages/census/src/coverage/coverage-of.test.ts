import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { compare, type Decimal, decimal, zero } from "../decimal/decimal.ts";
import { givenCell } from "../fixture/small-history.ts";
import { coverageOf } from "./coverage-of.ts";
import { sayReportedBy } from "./say-reported-by.ts";
import { weighMembers } from "./weigh-members.ts";

const answeredBy = (ids: readonly string[], of: number) => ({ reporters: { answered: ids.length, of, ids } });

const place = (weights: Readonly<Record<string, number>>, members: readonly string[]) => ({
  members,
  weights: new Map(Object.entries(weights).map(([id, value]) => [id, decimal(value)])),
});

const five = ["a", "b", "c", "d", "e"];

describe("coverage", () => {
  it("is decided by weight where that is known for 80% of the members, and by members where it is not", () => {
    const known = { a: 700, b: 100, c: 100, d: 100 };
    expect(coverageOf(answeredBy(["a"], 5), place(known, five))).toEqual({
      members: "0.2",
      weight: "0.7",
      weightKnownFor: 4,
      decidedBy: "weight",
      estimate: "noted",
    });
    const { d: _, ...three } = known;
    expect(coverageOf(answeredBy(["a"], 5), place(three, five))).toMatchObject({
      weight: "0.7778",
      decidedBy: "members",
      estimate: "withheld",
    });
  });

  it("withholds an estimate under 50% and notes one under 80%, exactly and not as rounded", () => {
    const standing = (part: number, rest: number) =>
      coverageOf(answeredBy(["a"], 2), place({ a: part, b: rest }, ["a", "b"])).estimate;
    expect(standing(499_999, 500_001)).toBe("withheld");
    expect(standing(1, 1)).toBe("noted");
    expect(standing(799_999, 200_001)).toBe("noted");
    expect(standing(4, 1)).toBe("published");
  });

  it("withholds everything where there is no member", () => {
    expect(coverageOf(answeredBy([], 0), place({}, []))).toEqual({
      members: null,
      weight: null,
      weightKnownFor: 0,
      decidedBy: "members",
      estimate: "withheld",
    });
  });
});

test("a sum of answers is said to be one", () => {
  expect(sayReportedBy(answeredBy(["a", "b"], 39))).toBe("reported by 2 of 39 members");
  expect(sayReportedBy(answeredBy(["a"], 1))).toBe("reported by 1 of 1 member");
});

describe("a member's weight", () => {
  const stated = (year: string, value: number) => ({
    source: "s",
    body: "it-a",
    scope: "network",
    year,
    geo: "IT",
    type: "_T",
    indicator: "ENT_TOTAL",
    value: decimal(value),
    precision: null,
  });
  const years = [
    { year: 2021, cells: [givenCell("it-a", 60), givenCell("it-a", 40, { type: "SOCIAL" })] },
    { year: 2019, cells: [givenCell("it-a", 7), givenCell("it-b", 8)] },
    { year: 2023, cells: [givenCell("it-a", 9)] },
    {
      year: 2020,
      cells: [givenCell("it-c", 5, { type: "CONSORTIUM" }), givenCell("it-c", 5, { indicator: "WRK_TOTAL" })],
    },
  ];

  it("is its last ENT_TOTAL of all types, up to the year; consortia and other indicators are none", () => {
    expect(weighMembers({ year: 2022, years, statements: [] })).toEqual(
      new Map([
        ["it-b", "8"],
        ["it-a", "100"],
      ]),
    );
  });

  it("comes from a statement only where that is later, of the network and beyond doubt", () => {
    const of = (...statements: ReturnType<typeof stated>[]) =>
      weighMembers({ year: 2022, years, statements }).get("it-a");
    expect(of(stated("2022", 120))).toBe("120");
    expect(of(stated("2021", 120))).toBe("100");
    expect(of(stated("2023", 120))).toBe("100");
    expect(of(stated("2022", 120), stated("2022", 121))).toBe("100");
    expect(of({ ...stated("2022", 120), scope: "sector-wide" })).toBe("100");
  });
});

describe("in any place", () => {
  const some = fc.record({
    weights: fc.dictionary(fc.constantFrom(...five), fc.nat({ max: 1000 })),
    answered: fc.subarray(five),
    more: fc.constantFrom(...five),
  });
  const share = (value: Decimal | null): number => (value === null ? 0 : Number(value));

  it("lies between 0 and 1", () => {
    fc.assert(
      fc.property(some, ({ weights, answered }) => {
        const { members, weight } = coverageOf(answeredBy(answered, 5), place(weights, five));
        for (const one of [members, weight].flatMap((value) => value ?? [])) {
          expect(compare(one, zero)).toBeGreaterThanOrEqual(0);
          expect(compare(one, decimal(1))).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("is never lowered by a further answer, by members or by weight", () => {
    fc.assert(
      fc.property(some, ({ weights, answered, more }) => {
        const here = place(weights, five);
        const less = coverageOf(answeredBy(answered, 5), here);
        const further = coverageOf(answeredBy([...new Set([...answered, more])], 5), here);
        expect(share(further.members)).toBeGreaterThanOrEqual(share(less.members));
        expect(share(further.weight)).toBeGreaterThanOrEqual(share(less.weight));
        expect(further.decidedBy).toBe(less.decidedBy);
      }),
      { numRuns: 500 },
    );
  });
});
