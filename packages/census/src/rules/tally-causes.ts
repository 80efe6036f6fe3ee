import { compareFindings } from "../finding/compare-findings.ts";
import type { Finding } from "../finding/finding.ts";
import { gravity } from "../finding/gravity.ts";
import { type Cause, causeOf } from "./cause-of.ts";

/** A cause with the exact number of its findings. */
export interface CauseTally<Found extends Finding = Finding> {
  readonly cause: Cause;
  readonly count: number;
  /** The first few of them, in the order of the file. */
  readonly first: readonly Found[];
}

/** Counts findings by cause as they come; it keeps a few of each cause and forgets the others. */
export interface CauseTallies<Found extends Finding = Finding> {
  add(finding: Found): void;
  /** The gravest first, then in the order of the file; the same whatever the order in which they came. */
  result(): readonly CauseTally<Found>[];
}

interface Counting<Found extends Finding> {
  readonly cause: Cause;
  count: number;
  first: readonly Found[];
}

const compareTallies = (a: CauseTally, b: CauseTally): number => {
  const [one, other] = [a.first[0], b.first[0]];
  const byPlace = one === undefined || other === undefined ? 0 : compareFindings(one, other);
  const byGravity = gravity.indexOf(a.cause.severity) - gravity.indexOf(b.cause.severity);
  return byGravity || byPlace || (a.cause.key < b.cause.key ? -1 : 1);
};

/** Starts counting; `kept` findings of each cause are remembered as its first places. */
export const tallyCauses = <Found extends Finding = Finding>(kept = 8): CauseTallies<Found> => {
  const counting = new Map<string, Counting<Found>>();
  return {
    add: (finding) => {
      const cause = causeOf(finding);
      const known = counting.get(cause.key);
      if (known === undefined) {
        counting.set(cause.key, { cause, count: 1, first: [finding] });
        return;
      }
      known.count += 1;
      const last = known.first.at(-1);
      if (known.first.length >= kept && last !== undefined && compareFindings(last, finding) <= 0) return;
      known.first = [...known.first, finding].toSorted(compareFindings).slice(0, kept);
    },
    result: () => [...counting.values()].map((one) => ({ ...one })).toSorted(compareTallies),
  };
};
