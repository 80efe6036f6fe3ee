import type { Decimal } from "../decimal/decimal.ts";
import { lowestCommonPlace } from "../network/geography.ts";
import { endOfYear } from "../network/validity.ts";
import type { Contributions } from "./contributions.ts";
import type { MemberCell } from "./member-cell.ts";
import type { Overlap } from "./overlap.ts";
import { removedOfPair } from "./removed-of-pair.ts";
import type { RollUpContext } from "./roll-up-context.ts";

/** Two reporters of a place and everything that is stated of what they have in common. */
export interface OverlappingPair {
  /** The two sides, by id. */
  readonly sides: readonly [string, string];
  readonly statements: readonly Overlap[];
  /** Whether the place is the lowest that holds both: what is measured is removed there. */
  readonly isHere: boolean;
  /** What is removed for it there, by `keyInPlace`. */
  readonly removed: ReadonlyMap<string, Decimal>;
}

/** The pairs of a place of which both sides are among its members, in the order of their ids. */
export const overlappingPairs = (
  { year, network, overlaps }: Pick<RollUpContext, "year" | "network" | "overlaps">,
  geo: string,
  members: readonly MemberCell[],
  contributions: Contributions,
): readonly OverlappingPair[] => {
  const cellsOf = Map.groupBy(members, ({ reporter }) => reporter);
  const present = overlaps.filter(({ a, b }) => a !== b && cellsOf.has(a) && cellsOf.has(b));
  const byPair = Map.groupBy(present, ({ a, b }) => JSON.stringify([a, b].sort()));
  return [...byPair]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, statements]): readonly OverlappingPair[] => {
      const [first] = statements;
      if (first === undefined) return [];
      const sides = first.a < first.b ? ([first.a, first.b] as const) : ([first.b, first.a] as const);
      const [country, other] = sides.map((side) => cellsOf.get(side)?.[0]?.country ?? "");
      const declared = statements.filter(({ kind }) => kind === "declared");
      return [
        {
          sides,
          statements,
          isHere: lowestCommonPlace(network, endOfYear(year), country ?? "", other ?? "") === geo,
          removed: declared.length === 0 ? new Map() : removedOfPair(declared, sides, cellsOf, contributions),
        },
      ];
    });
};
