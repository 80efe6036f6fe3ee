import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Match, matchBook } from "./match-book.ts";

const identities = ["a", "b", "c", "d", "e"] as const;
const anyMatch = fc
  .tuple(
    fc.subarray([...identities], { minLength: 2, maxLength: 2 }),
    fc.constantFrom("same" as const, "different" as const),
  )
  .map(([[one = "", other = ""], decision]): Match => ({ one, other, decision }));

/** What is left of words that were taken one after the other: each is refused, or takes the place of the last on its pair. */
const takenOf = (all: readonly Match[]): readonly Match[] =>
  all.reduce<readonly Match[]>((taken, match) => {
    if (matchBook(taken).against(match).length > 0) return taken;
    return [...taken.filter(({ one, other }) => one !== match.one || other !== match.other), match];
  }, []);

const isSameAs = (taken: readonly Match[], from: string, to: string, seen: readonly string[] = []): boolean =>
  from === to ||
  taken.some(({ one, other, decision }) => {
    const next = one === from ? other : other === from ? one : null;
    return decision === "same" && next !== null && !seen.includes(next) && isSameAs(taken, next, to, [...seen, from]);
  });

const everyPair = identities.flatMap((a) => identities.map((b) => [a, b] as const));

describe("what people have said of enterprises", () => {
  it("never has two enterprises both the same and different, whatever they say", () => {
    fc.assert(
      fc.property(fc.array(anyMatch, { maxLength: 14 }), (all) => {
        const taken = takenOf(all);
        for (const { one, other, decision } of taken) expect(isSameAs(taken, one, other)).toBe(decision === "same");
        const { groupOf, areDifferent } = matchBook(taken);
        for (const [a, b] of everyPair) {
          expect(groupOf(a) === groupOf(b)).toBe(isSameAs(taken, a, b));
          if (groupOf(a) === groupOf(b)) expect(areDifferent(a, b)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("follows from what was said, not from the order", () => {
    fc.assert(
      fc.property(fc.array(anyMatch, { maxLength: 10 }), (all) => {
        const taken = takenOf(all);
        const [one, other] = [matchBook(taken), matchBook(taken.toReversed())];
        for (const [a, b] of everyPair) {
          expect(other.groupOf(a)).toBe(one.groupOf(a));
          expect(other.areDifferent(a, b)).toBe(one.areDifferent(a, b));
        }
      }),
    );
  });

  it("names what stands against a word: the chain that makes two the same, or the pair that would become one", () => {
    const said: readonly Match[] = [
      { one: "a", other: "b", decision: "same" },
      { one: "b", other: "c", decision: "same" },
      { one: "c", other: "d", decision: "different" },
    ];
    const { against, areDifferent } = matchBook(said);
    expect(against({ one: "a", other: "c", decision: "different" })).toEqual(said.slice(0, 2));
    expect(against({ one: "a", other: "d", decision: "same" })).toEqual([said[2]]);
    expect(against({ one: "c", other: "d", decision: "same" })).toEqual([]);
    expect(against({ one: "b", other: "c", decision: "different" })).toEqual([]);
    expect([areDifferent("a", "d"), areDifferent("d", "e")]).toEqual([true, false]);
  });
});
