import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, decimal, divide, multiply, subtract, sum } from "../decimal/decimal.ts";
import type { Network } from "../network/network.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";
import { rollUpMembers } from "../roll-up/roll-up-members.ts";
import { completenessOf } from "./completeness.ts";
import { contributorsIn } from "./contributor.ts";
import { matchedGrowth } from "./matched-growth.ts";
import { printedValue } from "./printed-value.ts";
import { roundingOf } from "./rounding.ts";
import { sharesByType } from "./shares-by-type.ts";

const seats = { "it-a": "IT", "it-b": "IT", "fr-a": "FR", "br-a": "BR", "us-a": "US", "jp-a": "JP" } as const;
const ids = ["it-a", "it-b", "fr-a", "br-a", "us-a", "jp-a"] as const;
const places = { IT: "EUR", FR: "EUR", BR: "AME_MS", US: "AME_NA", JP: "APA" } as const;

const network: Network = {
  bodies: [{ id: "cicopa", name: "CICOPA", parent: null, from: null, to: null }],
  countries: (["IT", "FR", "BR", "US", "JP"] as const).map((country) => ({
    country,
    name: country,
    place: places[country],
    from: null,
    to: null,
  })),
  organisations: ids.map((id) => ({ id, name: id, country: seats[id], kind: "UNION", isGroup: false })),
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

const value = fc.tuple(fc.nat({ max: 999 }), fc.constantFrom(1, 10, 100, 1000)).map(([a, b]) => decimal(a * b));

const member: fc.Arbitrary<MemberCell> = fc
  .record({
    reporter: fc.constantFrom(...ids),
    type: fc.constantFrom("WORKER", "SOCIAL", "SOCIAL_A", "SOCIAL_XX", "NA_TYPE", "WOE"),
    value,
    isFresh: fc.boolean(),
  })
  .map(({ reporter, type, value: amount, isFresh }) => ({
    reporter,
    country: seats[reporter],
    type,
    activity: "_T",
    indicator: "ENT_TOTAL",
    detail: "_T",
    unit: "ENT",
    value: amount,
    flags: isFresh ? "" : "E",
    composition: {
      fresh: isFresh ? amount : decimal(0),
      standIn: isFresh ? decimal(0) : amount,
      national: decimal(0),
      estimated: decimal(0),
      imputed: decimal(0),
    },
  }));

const members = fc.uniqueArray(member, { maxLength: 14, selector: ({ reporter, type }) => `${reporter} ${type}` });

const contextOf = (year: number, all: readonly MemberCell[]): RollUpContext => ({
  year,
  series: "main",
  network,
  overlaps: [
    {
      a: "it-a",
      b: "it-b",
      kind: "declared",
      type: null,
      indicator: "ENT_TOTAL",
      amount: decimal(50),
      referenceDate: "2021",
    },
  ],
  members: all,
});

test.each([
  ["60000", "10000"],
  ["2500", "100"],
  ["2507", "1"],
  ["0", "1"],
  ["3.75", "0.01"],
  ["1230.5", "0.1"],
])("%s is rounded to %s", (given, rounding) => {
  expect(roundingOf(decimal(given))).toBe(rounding);
});

describe("over random members", () => {
  test("no figure is printed finer than a value above 5% of it is rounded, and none is moved by more than half a step", () => {
    fc.assert(
      fc.property(members, (all) => {
        const context = contextOf(2022, all);
        const contributors = contributorsIn(context);
        for (const cell of rollUpMembers(context)) {
          const given = contributors.of(cell);
          const { step, value: printed, lower, upper } = printedValue(cell, given);
          for (const part of given.flatMap(({ parts }) => parts)) {
            const isLarge = compare(multiply(part.value, decimal(20)), cell.gross) > 0;
            if (isLarge) expect(compare(step, roundingOf(part.value))).toBeGreaterThanOrEqual(0);
          }
          expect(divide(printed, step, 6)).not.toContain(".");
          const moved = subtract(printed, cell.value).replace("-", "");
          expect(compare(multiply(decimal(moved), decimal(2)), step)).toBeLessThanOrEqual(0);
          expect(compare(lower, cell.bounds.lower)).toBeLessThanOrEqual(0);
          expect(compare(upper, cell.bounds.upper)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("growth is not changed by reporters of one year only, nor by any order", () => {
    fc.assert(
      fc.property(members, members, fc.constantFrom(...ids), (before, after, only) => {
        const [was, is] = [before.filter(({ reporter }) => reporter !== only), after];
        const without = is.filter(({ reporter }) => reporter !== only);
        const growth = matchedGrowth(contextOf(2021, was), contextOf(2022, is));
        const same = matchedGrowth(contextOf(2021, [...was].reverse()), contextOf(2022, [...without].reverse()));
        for (const cell of rollUpMembers(contextOf(2022, without))) {
          const pick = (one: ReturnType<typeof growth>) =>
            one === null ? null : [one.from, one.to, one.percent, one.reporters];
          expect(pick(growth(cell))).toEqual(pick(same(cell)));
        }
      }),
      { numRuns: 100 },
    );
  });

  test("a breakdown names every reporter whose untyped figures may belong to it, and nobody else", () => {
    fc.assert(
      fc.property(members, (all) => {
        const context = contextOf(2022, all);
        const contributors = contributorsIn(context);
        for (const cell of rollUpMembers(context).filter(({ type }) => type === "WORKER" || type === "SOCIAL")) {
          const found = completenessOf(cell, contributors);
          const untyped = contributors
            .of({ ...cell, type: "NA_TYPE" })
            .filter((one) => one.parts.some(({ value: v }) => v !== "0"));
          const named = [...(found?.lacking ?? []), ...(found?.partial ?? [])].sort();
          expect(named).toEqual(untyped.map(({ reporter }) => reporter));
          expect(found?.lacking.filter((id) => cell.reporters.ids.includes(id))).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("printed shares by type add up to 100", () => {
    fc.assert(
      fc.property(fc.tuple(value, value, value, value), (values) => {
        const cells = ["WORKER", "SOCIAL", "PRODUCER", "OTHER_COOP"].map((type, index) => ({
          type,
          value: values[index] ?? decimal(0),
        }));
        const shares = sharesByType([...cells, { type: "ALL_COOP", value: sum(values) }]);
        if (shares !== null) expect(sum(shares.map(({ printed }) => printed))).toBe("100");
      }),
    );
  });
});
