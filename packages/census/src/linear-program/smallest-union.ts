import { cliques } from "./cliques.ts";
import { maximise, type Ratio } from "./maximise.ts";

/** Two sets, by their places in the list of sizes, that may share so much. */
export interface PairCap {
  readonly a: number;
  readonly b: number;
  readonly cap: bigint;
}

/** More sets that meet in one another than this are not solved exactly: a component of seven that all overlap has 120. */
export const cliqueLimit = 250;

const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);
const total = (all: readonly bigint[]): bigint => all.reduce((sum, one) => sum + one, 0n);

/** Weaker than the exact one, and never above it: no union is smaller than its largest set, nor than all less every pair. */
const withoutSolving = (sizes: readonly bigint[], pairs: readonly PairCap[]): Ratio => ({
  numerator: larger(sizes.reduce(larger, 0n), total(sizes) - total(pairs.map(({ cap }) => cap))),
  denominator: 1n,
});

/**
 * The smallest number of different things in sets of the given sizes (none negative), of which only the named pairs
 * share any, each at most its cap: exact, or a lower bound of it where more than `cliqueLimit` groups could meet. At
 * most one cap a pair.
 */
export const smallestUnion = (sizes: readonly bigint[], caps: readonly PairCap[]): Ratio => {
  const pairs = caps
    .map(({ a, b, cap }) => ({ a, b, cap: smaller(cap, smaller(sizes[a] ?? 0n, sizes[b] ?? 0n)) }))
    .filter(({ cap }) => cap > 0n);
  const gross = total(sizes);
  const [only] = pairs;
  if (only === undefined) return { numerator: gross, denominator: 1n };
  if (pairs.length === 1) return { numerator: gross - only.cap, denominator: 1n };
  const joined = new Set(pairs.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  const groups = cliques(sizes.length, (a, b) => joined.has(`${a} ${b}`), cliqueLimit);
  if (groups === null) return withoutSolving(sizes, pairs);
  const holding = (members: readonly number[]): readonly bigint[] =>
    groups.map((group) => (members.every((one) => group.includes(one)) ? 1n : 0n));
  // What is in a group of k counts k times in the sizes and once in the union: k - 1 fewer.
  const saved = maximise({
    objective: groups.map((group) => BigInt(group.length - 1)),
    rows: [
      ...sizes.map((limit, set) => ({ coefficients: holding([set]), limit })),
      ...pairs.map(({ a, b, cap }) => ({ coefficients: holding([a, b]), limit: cap })),
    ],
  });
  if (saved === null) return withoutSolving(sizes, pairs);
  return { numerator: gross * saved.denominator - saved.numerator, denominator: saved.denominator };
};
