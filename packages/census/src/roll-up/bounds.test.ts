import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, decimal, subtract, sum } from "../decimal/decimal.ts";
import type { LeafPlace, Network } from "../network/network.ts";
import type { MemberCell } from "./member-cell.ts";
import type { Overlap } from "./overlap.ts";
import { rollUpMembers } from "./roll-up-members.ts";

const seats: readonly (readonly [string, string, LeafPlace])[] = [
  ["a", "IT", "EUR"],
  ["b", "IT", "EUR"],
  ["c", "IT", "EUR"],
  ["d", "FR", "EUR"],
  ["e", "US", "AME_NA"],
  ["f", "BR", "AME_MS"],
];
const ids = seats.map(([id]) => id);

const network: Network = {
  bodies: [{ id: "cicopa", name: "CICOPA", parent: null, from: null, to: null }],
  countries: [...new Map(seats.map(([, country, place]) => [country, place]))].map(([country, place]) => ({
    country,
    name: country,
    place,
    from: null,
    to: null,
  })),
  organisations: seats.map(([id, country]) => ({ id, name: id, country, kind: "UNION", isGroup: false })),
  affiliations: ids.map((organisation) => ({
    organisation,
    body: "cicopa",
    role: "FULL" as const,
    certainty: "stated" as const,
    inRoster: true,
    from: null,
    to: null,
  })),
};

/** An enterprise as it is, with those who count it; its type is one for all of them. */
interface Enterprise {
  readonly type: string;
  readonly workers: number;
  readonly activity: string;
  readonly reporters: readonly string[];
}

const worlds: fc.Arbitrary<readonly Enterprise[]> = fc.array(
  fc.record({
    type: fc.constantFrom("WORKER", "WORKER", "SOCIAL_A", "SOCIAL_B"),
    workers: fc.integer({ min: 0, max: 9 }),
    activity: fc.constantFrom("ISIC4_C", "ISIC4_F"),
    reporters: fc.subarray(ids, { minLength: 1 }),
  }),
  { minLength: 1, maxLength: 14 },
);

const figure = (value: number) => {
  const [amount, nothing] = [decimal(value), decimal(0)];
  return {
    value: amount,
    flags: "",
    composition: { fresh: amount, standIn: nothing, national: nothing, estimated: nothing, imputed: nothing },
  };
};

const measures = [
  { indicator: "ENT_TOTAL", unit: "ENT", of: () => 1 },
  { indicator: "WRK_TOTAL", unit: "PER", of: ({ workers }: Enterprise) => workers },
] as const;

const membersOf = (world: readonly Enterprise[]): readonly MemberCell[] =>
  seats.flatMap(([reporter, country]) =>
    measures.flatMap(({ indicator, unit, of }) =>
      ["_T", "ISIC4_C", "ISIC4_F"].flatMap((activity) => {
        const own = world.filter((one) => one.reporters.includes(reporter) && [one.activity, "_T"].includes(activity));
        return [...Map.groupBy(own, ({ type }) => type)].map(([type, ofType]) => ({
          reporter,
          country,
          type,
          activity,
          indicator,
          detail: "_T",
          unit,
          ...figure(ofType.reduce((all, one) => all + of(one), 0)),
        }));
      }),
    ),
  );

const typesOf: Readonly<Record<string, readonly string[]>> = {
  ALL_ENT: ["WORKER", "SOCIAL_A", "SOCIAL_B"],
  ALL_COOP: ["WORKER", "SOCIAL_A", "SOCIAL_B"],
  SOCIAL: ["SOCIAL_A", "SOCIAL_B"],
};

const under: Readonly<Record<string, readonly string[]>> = {
  WORLD: ids,
  EUR: ["a", "b", "c", "d"],
  IT: ["a", "b", "c"],
  AME: ["e", "f"],
};

const inBoth = (world: readonly Enterprise[], a: string, b: string, of: (one: Enterprise) => number): number =>
  world
    .filter(({ reporters }) => reporters.includes(a) && reporters.includes(b))
    .reduce((all, one) => all + of(one), 0);

const pairs = ids.flatMap((a, index) => ids.slice(index + 1).map((b) => ({ a, b })));

/** How a pair is known: each a true statement, of which the declared one is exact. */
const ways = ["measured", "structural", "suspected", "roughly", "with workers", "by type"] as const;

const statementsOf = (
  world: readonly Enterprise[],
  { a, b }: { readonly a: string; readonly b: string },
  way: (typeof ways)[number],
  slack: number,
): readonly Overlap[] => {
  const base = { a, b, type: null, indicator: "ENT_TOTAL", referenceDate: "2021" } as const;
  const enterprises = inBoth(world, a, b, () => 1);
  const workers = inBoth(world, a, b, (one) => one.workers);
  if (enterprises === 0 && slack % 2 === 0) return [];
  const measured = (amount: number, indicator: string): Overlap => ({
    ...base,
    kind: "declared",
    indicator,
    amount: decimal(amount),
  });
  switch (way) {
    case "measured":
      return [measured(enterprises, "ENT_TOTAL")];
    case "with workers":
      return [measured(enterprises, "ENT_TOTAL"), measured(workers, "WRK_TOTAL")];
    case "structural":
    case "suspected":
      return [{ ...base, kind: way, amount: decimal(enterprises + slack) }];
    case "roughly":
      return [{ ...base, kind: "suspected", amount: null }];
    case "by type":
      return ["WORKER", "SOCIAL"].map((type) => {
        const types = typesOf[type] ?? [type];
        const ofType = world.filter((one) => types.includes(one.type));
        return { ...base, kind: "structural", type, amount: decimal(inBoth(ofType, a, b, () => 1) + slack) };
      });
  }
};

const cases = fc
  .record({
    world: worlds,
    known: fc.array(fc.record({ way: fc.constantFrom(...ways), slack: fc.nat({ max: 4 }) }), {
      minLength: pairs.length,
      maxLength: pairs.length,
    }),
  })
  .map(({ world, known }) => ({
    world,
    overlaps: pairs.flatMap((pair, index) => {
      const { way, slack } = known[index] ?? { way: "roughly" as const, slack: 0 };
      return statementsOf(world, pair, way, slack);
    }),
  }));

const rollUp = (world: readonly Enterprise[], overlaps: readonly Overlap[]) =>
  rollUpMembers({ year: 2021, series: "main", network, overlaps, members: membersOf(world) });

describe("the bounds", () => {
  it("hold the truth of every cell, at every place, whatever is known of the pairs", () => {
    let wide = 0;
    fc.assert(
      fc.property(cases, ({ world, overlaps }) => {
        for (const { geo, type, activity, indicator, bounds, value } of rollUp(world, overlaps)) {
          const of = measures.find((one) => one.indicator === indicator)?.of ?? (() => 0);
          const reporters =
            under[geo] ?? seats.filter(([, country, place]) => country === geo || place === geo).map(([id]) => id);
          const truth = world
            .filter((one) => (typesOf[type] ?? [type]).includes(one.type) && [one.activity, "_T"].includes(activity))
            .filter((one) => one.reporters.some((reporter) => reporters.includes(reporter)))
            .reduce((all, one) => all + of(one), 0);
          const lower = compare(bounds.lower, decimal(truth)) <= 0;
          const upper = compare(decimal(truth), bounds.upper) <= 0;
          if (bounds.lower !== bounds.upper) wide += 1;
          expect({ geo, type, activity, indicator, truth, bounds, lower, upper }).toMatchObject({
            lower: true,
            upper: true,
          });
          expect(compare(bounds.lower, value)).toBeLessThanOrEqual(0);
          expect(compare(value, bounds.upper)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 100 },
    );
    expect(wide).toBeGreaterThan(0);
  });

  it("leave the figures conserved: value = gross - overlap, and the world is its regions less what overlaps there", () => {
    fc.assert(
      fc.property(cases, ({ world, overlaps }) => {
        const cells = rollUp(world, overlaps);
        for (const cell of cells) {
          expect(cell.value).toBe(subtract(cell.gross, cell.overlap));
          if (cell.geo !== "WORLD") continue;
          const below = cells.filter(
            (one) =>
              ["EUR", "AME", "APA", "OTH"].includes(one.geo) &&
              [one.type, one.activity, one.indicator].join() === [cell.type, cell.activity, cell.indicator].join(),
          );
          expect(add(cell.value, cell.overlapHere)).toBe(sum(below.map(({ value }) => value)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("do not depend on the order of the overlaps, of their sides, or of the members", () => {
    const shuffled = cases.chain((one) =>
      fc.record({
        one: fc.constant(one),
        overlaps: fc.shuffledSubarray([...one.overlaps], { minLength: one.overlaps.length }),
        swapped: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ one, overlaps, swapped }) => {
        const turned = swapped ? overlaps.map((each) => ({ ...each, a: each.b, b: each.a })) : overlaps;
        const context = { year: 2021, series: "main", network, overlaps: turned };
        expect(rollUpMembers({ ...context, members: membersOf(one.world).toReversed() })).toEqual(
          rollUp(one.world, one.overlaps),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("never narrow where one more pair is suspected", () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(...pairs), ({ world, overlaps }, pair) => {
        const more: Overlap = {
          ...pair,
          kind: "suspected",
          type: null,
          indicator: "ENT_TOTAL",
          amount: null,
          referenceDate: null,
        };
        const wider = rollUp(world, [...overlaps, more]);
        rollUp(world, overlaps).forEach((cell, index) => {
          expect(compare(wider[index]?.bounds.lower ?? cell.value, cell.bounds.lower)).toBeLessThanOrEqual(0);
          expect(wider[index]?.value).toBe(cell.value);
        });
      }),
      { numRuns: 60 },
    );
  });
});
