/** What a person has said of two enterprises, each by its identity. */
export interface Match {
  readonly one: string;
  readonly other: string;
  readonly decision: "same" | "different";
}

/** What follows from all that people have said, in whatever order. */
export interface MatchBook<Said extends Match> {
  /** The least of the identities that are one enterprise with this one: itself where nobody has said anything. */
  groupOf(identity: string): string;
  /** Whether two identities, or any that are one enterprise with them, are said to be different. */
  areDifferent(a: string, b: string): boolean;
  /** What has been said that cannot be true beside this; it takes the place of what was said of the same two. */
  against(match: Match): readonly Said[];
}

const isPair = (a: Match, b: Match): boolean =>
  (a.one === b.one && a.other === b.other) || (a.one === b.other && a.other === b.one);

const groupsOf = (pairs: readonly Match[]): ReadonlyMap<string, string> => {
  const together = new Map<string, ReadonlySet<string>>();
  for (const { one, other } of pairs) {
    const all = new Set([one, other, ...(together.get(one) ?? []), ...(together.get(other) ?? [])]);
    for (const identity of all) together.set(identity, all);
  }
  return new Map([...together].map(([identity, all]) => [identity, [...all].sort()[0] ?? identity]));
};

/** The shortest chain of pairs that leads from one identity to another; empty where none does. */
const chainOf = <Said extends Match>(pairs: readonly Said[], from: string, to: string): readonly Said[] => {
  const chains = new Map<string, readonly Said[]>([[from, []]]);
  for (const [at, chain] of chains) {
    if (at === to) return chain;
    for (const pair of pairs) {
      const next = pair.one === at ? pair.other : pair.other === at ? pair.one : null;
      if (next !== null && !chains.has(next)) chains.set(next, [...chain, pair]);
    }
  }
  return [];
};

/** Reads the last word on each pair of one territory. */
export const matchBook = <Said extends Match>(said: readonly Said[]): MatchBook<Said> => {
  const same = said.filter(({ decision }) => decision === "same");
  const different = said.filter(({ decision }) => decision === "different");
  const groups = groupsOf(same);
  const groupOf = (identity: string): string => groups.get(identity) ?? identity;
  const pairOf = (a: string, b: string): string => JSON.stringify([groupOf(a), groupOf(b)].sort());
  const apart = new Set(different.map(({ one, other }) => pairOf(one, other)));
  return {
    groupOf,
    areDifferent: (a, b) => apart.has(pairOf(a, b)),
    against: (match) => {
      const others = same.filter((one) => !isPair(one, match));
      if (match.decision === "different") return chainOf(others, match.one, match.other);
      const after = groupsOf([...others, match]);
      return different.filter(
        (one) => !isPair(one, match) && after.get(one.one) !== undefined && after.get(one.one) === after.get(one.other),
      );
    },
  };
};
