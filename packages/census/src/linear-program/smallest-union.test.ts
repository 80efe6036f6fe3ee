import { createRequire } from "node:module";
import fc from "fast-check";
import type highs from "highs";
import { describe, expect, it } from "vitest";
import { cliqueLimit, type PairCap, smallestUnion } from "./smallest-union.ts";

// oxlint-disable-next-line typescript/no-unsafe-assignment -- its types are those of its CommonJS module only, which `require` answers without them.
const load: typeof highs.default = createRequire(import.meta.url)("highs");
const solver = await load();

const valueOf = (sizes: readonly bigint[], caps: readonly PairCap[]): number => {
  const { numerator, denominator } = smallestUnion(sizes, caps);
  return Number(numerator) / Number(denominator);
};

const subsets = (count: number): readonly (readonly number[])[] =>
  Array.from({ length: 2 ** count - 1 }, (_, mask) =>
    Array.from({ length: count }, (__, set) => set).filter((set) => (mask + 1) & (2 ** set)),
  );

/** The model as it is stated, over all groups of sets, handed to another solver as text. */
const byHighs = (sizes: readonly bigint[], caps: readonly PairCap[]): number => {
  const groups = subsets(sizes.length);
  const name = (group: readonly number[]): string => `n${group.join("_")}`;
  const all = (members: readonly number[]): string => {
    const holding = groups.filter((group) => members.every((one) => group.includes(one)));
    return holding.map(name).join(" + ");
  };
  const pairs = sizes.flatMap((_, a) => sizes.slice(a + 1).map((__, further) => [a, a + 1 + further] as const));
  const capOf = (a: number, b: number): bigint =>
    caps.find((one) => (one.a === a && one.b === b) || (one.a === b && one.b === a))?.cap ?? 0n;
  const solved = solver.solve(
    [
      `Minimize\n obj: ${groups.map(name).join(" + ")}\nSubject To`,
      ...sizes.map((size, set) => ` s${set}: ${all([set])} = ${size}`),
      ...pairs.map(([a, b]) => ` p${a}_${b}: ${all([a, b])} <= ${capOf(a, b)}`),
      "End",
    ].join("\n"),
  );
  expect(solved.Status).toBe("Optimal");
  return solved.ObjectiveValue;
};

const problems = fc
  .integer({ min: 1, max: 5 })
  .chain((count) =>
    fc.record({
      sizes: fc.array(fc.bigInt({ min: 0n, max: 60n }), { minLength: count, maxLength: count }),
      given: fc.array(fc.option(fc.bigInt({ min: 0n, max: 60n }), { nil: null }), { minLength: 10, maxLength: 10 }),
    }),
  )
  .map(({ sizes, given }) => {
    const pairs = sizes.flatMap((_, a) => sizes.slice(a + 1).map((__, further) => ({ a, b: a + 1 + further })));
    const caps = pairs.flatMap(({ a, b }, index): readonly PairCap[] => {
      const cap = given[index] ?? null;
      return cap === null ? [] : [{ a, b, cap }];
    });
    return { sizes, caps };
  });

describe("the smallest union", () => {
  it("of a chain cannot hide the middle set in both others", () => {
    const chain = [
      { a: 0, b: 1, cap: 10n },
      { a: 1, b: 2, cap: 10n },
    ];
    expect(valueOf([10n, 10n, 10n], chain)).toBe(20);
    expect(valueOf([10n, 10n, 10n], [...chain, { a: 0, b: 2, cap: 10n }])).toBe(10);
  });

  it("of three that share half of each is a fraction where no whole number is reached", () => {
    const caps = [
      { a: 0, b: 1, cap: 1n },
      { a: 1, b: 2, cap: 1n },
      { a: 0, b: 2, cap: 1n },
    ];
    expect(smallestUnion([1n, 1n, 1n], caps)).toEqual({ numerator: 1n, denominator: 1n });
    expect(valueOf([3n, 3n, 3n], caps)).toBe(6);
  });

  it("is what another solver finds, of the model as it is stated", () => {
    fc.assert(
      fc.property(problems, ({ sizes, caps }) => {
        expect(valueOf(sizes, caps)).toBeCloseTo(byHighs(sizes, caps), 6);
      }),
      { numRuns: 400 },
    );
  });

  it("never grows where a pair may share more", () => {
    fc.assert(
      fc.property(problems, fc.nat(), fc.bigInt({ min: 1n, max: 30n }), ({ sizes, caps }, which, more) => {
        const raised = caps.map((one, index) =>
          index === which % caps.length ? { ...one, cap: one.cap + more } : one,
        );
        expect(valueOf(sizes, raised)).toBeLessThanOrEqual(valueOf(sizes, caps) + 1e-9);
      }),
      { numRuns: 1000 },
    );
  });

  it("of more groups than are solved is bounded from below", () => {
    const sizes = Array.from({ length: 9 }, (_, index) => BigInt(20 + index));
    const pairs = sizes.flatMap((_, a) => sizes.slice(a + 1).map((__, further) => ({ a, b: a + 1 + further })));
    expect(2 ** sizes.length - 1 - sizes.length).toBeGreaterThan(cliqueLimit);
    expect(
      valueOf(
        sizes,
        pairs.map((pair) => ({ ...pair, cap: 2n })),
      ),
    ).toBe(216 - 72);
    expect(
      valueOf(
        sizes,
        pairs.map((pair) => ({ ...pair, cap: 99n })),
      ),
    ).toBe(28);
  });
});
