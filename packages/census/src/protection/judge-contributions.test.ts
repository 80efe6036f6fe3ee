import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { decimal } from "../decimal/decimal.ts";
import type { Access, Contribution } from "./contribution.ts";
import { judgeContributions } from "./judge-contributions.ts";

const give = (
  reporter: string,
  size: number,
  enterprises: number | null,
  largest: number | null,
  access: Access = "closed",
): Contribution => ({
  reporter,
  size: decimal(size),
  enterprises,
  largest: largest === null ? null : decimal(largest),
  access,
});

describe("a figure is protected", () => {
  it.each([
    ["no value is closed", [give("a", 9, 1, 9, "open")], null],
    ["there is no value", [], null],
    ["two enterprises are behind it", [give("a", 100, 2, 50)], "few"],
    ["three are, none of them large", [give("a", 100, 3, 40)], null],
    ["one has exactly three quarters", [give("a", 100, 3, 75)], null],
    ["one has more than three quarters", [give("a", 1000, 30, 751)], "dominant"],
    ["all enterprises have zero", [give("a", 0, 30, 0)], "dominant"],
    ["nobody knows how many there are", [give("a", 100, null, 10)], "unknown"],
    ["nobody knows the largest", [give("a", 100, 30, null)], "unknown"],
    ["it has few, and nobody knows the largest", [give("a", 100, 2, null)], "few"],
    [
      "unknown ones of many reporters",
      [give("a", 10, 9, null), give("b", 10, 9, null), give("c", 10, null, null)],
      null,
    ],
    ["of two unknown ones, the larger decides", [give("a", 80, 9, null), give("b", 20, 9, null)], "unknown"],
    ["the open one is subtracted", [give("a", 900, 100, 1, "open"), give("b", 9, 1, 9)], "few"],
    ["what is partly known hides nobody", [give("a", 900, 100, 1, "partly"), give("b", 9, 1, 9)], "few"],
    ["only what is partly known is left", [give("a", 900, 100, 1, "partly")], "unknown"],
    ["the pieces of one reporter are of different enterprises", [give("a", 50, 2, 20), give("a", 50, 1, 50)], null],
  ] as const)("or not, where %s: %#", (_, given, expected) => {
    expect(judgeContributions(given)).toBe(expected);
  });

  it("where gains and losses may cancel out in what is known", () => {
    const given = { ...give("a", 0, 30, null), size: null };
    expect(judgeContributions([given, give("b", 100, 30, 5)])).toBe("unknown");
  });

  it("where two reporters may count the same two enterprises", () => {
    const given = [give("a", 100, 2, 60), give("b", 100, 2, 60)];
    expect(judgeContributions(given)).toBe(null);
    expect(judgeContributions(given, () => "a b")).toBe("few");
  });
});

test("opening a value may protect a figure: the closed ones that are left hide each other less", () => {
  const [large, small] = [give("a", 900, 100, 10), give("b", 9, 1, 9)];
  expect(judgeContributions([large, small])).toBe(null);
  expect(judgeContributions([{ ...large, access: "open" }, small])).toBe("few");
});

/** An enterprise with its value, and the reporters that count it. */
const enterprise = fc.record({
  value: fc.integer({ min: 0, max: 40 }),
  reporters: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { minLength: 1, maxLength: 2 }),
});

const saying = fc.record({
  access: fc.constantFrom<Access>("open", "closed", "closed", "partly"),
  saysCount: fc.boolean(),
  saysLargest: fc.boolean(),
  /** How many of the enterprises of a partly known value everybody knows. */
  known: fc.nat({ max: 6 }),
});

const truth = fc.record({
  enterprises: fc.array(enterprise, { maxLength: 14 }),
  sayings: fc.record({ a: saying, b: saying, c: saying, d: saying }),
});

const reporters = ["a", "b", "c", "d"] as const;

/** What the reporters say, and what an attacker does not know who knows every open value and the figure itself. */
const lookAt = ({ enterprises, sayings }: typeof truth extends fc.Arbitrary<infer T> ? T : never) => {
  const own = (reporter: string) => enterprises.filter((one) => one.reporters.some((id) => id === reporter));
  const contributions = reporters.flatMap((reporter) => {
    const values = own(reporter).map(({ value }) => value);
    if (values.length === 0) return [];
    const { access, saysCount, saysLargest } = sayings[reporter];
    const size = values.reduce((a, b) => a + b, 0);
    return [give(reporter, size, saysCount ? values.length : null, saysLargest ? Math.max(...values) : null, access)];
  });
  // Whoever is named by two reporters links them, and what is linked to one of them.
  const nameOf = new Map<string, string>(reporters.map((one) => [one, one]));
  for (const { reporters: sides } of enterprises) {
    const names = sides.map((side) => nameOf.get(side) ?? side);
    for (const [id, name] of nameOf) if (names.includes(name)) nameOf.set(id, names[0] ?? name);
  }
  const isHidden = (reporter: (typeof reporters)[number], index: number): boolean => {
    const { access, known } = sayings[reporter];
    return access === "closed" || (access === "partly" && index >= known);
  };
  const hidden = reporters.flatMap((reporter) => own(reporter).filter((_, index) => isHidden(reporter, index)));
  return { contributions, linked: (id: string) => nameOf.get(id) ?? null, hidden };
};

test("of a free figure an attacker who knows all that is open learns no closed value to better than a third above it", () => {
  fc.assert(
    fc.property(truth, (given) => {
      const { contributions, linked, hidden } = lookAt(given);
      if (judgeContributions(contributions, linked) !== null || hidden.length === 0) return;
      const distinct = [...new Set(hidden)];
      // Whether what is counted twice was removed or not: the least that an attacker is left with, against all an enterprise has.
      for (const figure of [hidden, distinct]) {
        const left = figure.reduce((total, { value }) => total + value, 0);
        for (const one of distinct) {
          const has = figure.filter((other) => other === one).length * one.value;
          expect(4 * has).toBeLessThanOrEqual(3 * left);
        }
      }
      const closed = new Set(
        given.enterprises.filter((one) => one.reporters.some((id) => given.sayings[id].access === "closed")),
      );
      expect(closed.size).toBeGreaterThanOrEqual(3);
    }),
    {
      numRuns: 5_000,
      examples: [
        [
          {
            enterprises: [
              { value: 0, reporters: ["c"] },
              { value: 0, reporters: ["c"] },
              { value: 1, reporters: ["c", "b"] },
              { value: 3, reporters: ["d"] },
              { value: 3, reporters: ["b", "d"] },
            ],
            sayings: {
              a: { access: "open", saysCount: false, saysLargest: false, known: 0 },
              b: { access: "open", saysCount: false, saysLargest: false, known: 0 },
              c: { access: "closed", saysCount: true, saysLargest: false, known: 0 },
              d: { access: "partly", saysCount: false, saysLargest: true, known: 2 },
            },
          },
        ],
      ],
    },
  );
});

test("the generator makes figures that are free although something of them is closed", () => {
  const free = fc.sample(truth, { numRuns: 3000, seed: 7 }).filter((given) => {
    const { contributions, linked, hidden } = lookAt(given);
    return hidden.length > 0 && judgeContributions(contributions, linked) === null;
  });
  expect(free.length).toBeGreaterThan(100);
});

test("the order of reporters changes nothing", () => {
  const contribution = fc.record({
    reporter: fc.constantFrom(...reporters),
    size: fc.option(fc.nat({ max: 99 }).map((value) => decimal(value))),
    enterprises: fc.option(fc.nat({ max: 9 })),
    largest: fc.option(fc.nat({ max: 99 }).map((value) => decimal(value))),
    access: fc.constantFrom<Access>("open", "closed", "partly"),
  });
  const pair = (reporter: string) => (reporter < "c" ? "a b" : null);
  fc.assert(
    fc.property(
      fc.array(contribution, { maxLength: 8 }),
      fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
      (given, order) => {
        const shuffled = given
          .map((one, index) => ({ one, at: order[index] ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(judgeContributions(shuffled, pair)).toBe(judgeContributions(given, pair));
      },
    ),
  );
});

test("a figure of which nothing is closed is free, whatever is known of it", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), fc.option(fc.nat())), { maxLength: 6 }), (values) => {
      const given = values.map(([size, count], index) => give(`r${index}`, size, count, null, "open"));
      expect(judgeContributions(given)).toBe(null);
    }),
  );
});
