import fc from "fast-check";
import { expect, it } from "vitest";
import { estimateInput, givenCell } from "../fixture/small-history.ts";
import { estimateMembers } from "./estimate-members.ts";

// Members of one region, of which most answer in both years, so that a ratio is formed often and as often just missed.
const europe = ["it-a", "it-b", "es-a", "es-b", "fr-a"] as const;
const abroad = ["br-a", "ar-a"] as const;

const answer = fc.record({
  value: fc.integer({ min: 1, max: 400 }),
  isStandIn: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
  isBlank: fc.integer({ min: 0, max: 9 }).map((one) => one < 2),
});

type Answer = typeof answer extends fc.Arbitrary<infer Made> ? Made : never;

const year = fc.record({ europe: fc.tuple(answer, answer, answer, answer, answer), abroad: fc.tuple(answer, answer) });

interface Given extends Answer {
  readonly id: string;
}

const givenOf = (of: { readonly europe: readonly Answer[]; readonly abroad: readonly Answer[] }): readonly Given[] =>
  [...europe, ...abroad].flatMap((id, index) => {
    const one = [...of.europe, ...of.abroad][index];
    return one === undefined || one.isBlank ? [] : [{ ...one, id }];
  });

const cells = (given: readonly Given[]) => given.map(({ id, value, isStandIn }) => givenCell(id, value, { isStandIn }));

it("a ratio is of all others of the region that are fresh in both years, and of at least three of them; else nothing changes the base", () => {
  const formed = { ratio: 0, carried: 0, justMissed: 0 };
  fc.assert(
    fc.property(year, year, (before, now) => {
      const [old, own] = [givenOf(before), givenOf(now)];
      const input = estimateInput([...europe, ...abroad], {
        members: cells(own),
        earlier: [{ year: 2021, cells: cells(old) }],
      });
      for (const { reporter, method, value, respondents, base } of estimateMembers(input).estimates) {
        const region: readonly string[] = europe.some((id) => id === reporter) ? europe : abroad;
        const pairs = region
          .filter((id) => id !== reporter)
          .flatMap((id) => {
            const [first, second] = [old, own].map((list) => list.find((one) => one.id === id && !one.isStandIn));
            return first === undefined || second === undefined
              ? []
              : [{ id, first: first.value, second: second.value }];
          });
        if (pairs.length < 3) {
          formed.carried += 1;
          if (pairs.length === 2) formed.justMissed += 1;
          expect([method, value, respondents]).toEqual(["carry-forward", base?.value, []]);
          continue;
        }
        formed.ratio += 1;
        const total = (which: "first" | "second") => pairs.reduce((sum, one) => sum + one[which], 0);
        // Whole numbers below 2^53: half-up by adding half of the divisor.
        const [top, bottom] = [Number(base?.value) * total("second"), total("first")];
        const expected = Math.floor((2 * top + bottom) / (2 * bottom));
        expect([method, value, respondents]).toEqual(["ratio", String(expected), pairs.map(({ id }) => id).sort()]);
      }
    }),
    { numRuns: 300, seed: 4 },
  );
  // The property says something only where all three cases are common.
  expect(Math.min(...Object.values(formed))).toBeGreaterThan(50);
});
