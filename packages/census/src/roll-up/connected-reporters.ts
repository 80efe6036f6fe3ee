/** Two reporters with what joins them. */
export interface Joined {
  readonly sides: readonly [string, string];
}

/** A group of reporters that pairs connect, and those pairs; the reporters are sorted. */
export interface Connected<Pair extends Joined> {
  readonly reporters: readonly string[];
  readonly pairs: readonly Pair[];
}

/** The groups of reporters that the pairs connect, each to be judged alone: what is in one is in no other. */
export const connectedReporters = <Pair extends Joined>(pairs: readonly Pair[]): readonly Connected<Pair>[] => {
  const groupOf = new Map<string, Set<string>>();
  for (const { sides } of pairs) {
    const [a, b] = sides.map((side) => groupOf.get(side) ?? new Set([side]));
    const united = new Set([...(a ?? []), ...(b ?? [])]);
    for (const one of united) groupOf.set(one, united);
  }
  return [...new Set(groupOf.values())].map((group) => ({
    reporters: [...group].sort(),
    pairs: pairs.filter(({ sides }) => group.has(sides[0])),
  }));
};
