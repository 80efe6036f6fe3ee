import type { Decimal } from "../decimal/decimal.ts";
import { lowestCommonPlace } from "../network/geography.ts";
import { endOfYear } from "../network/validity.ts";
import { restOfDeclared } from "../shared-enterprise/rest-of-declared.ts";
import type { Contributions } from "./contributions.ts";
import type { MemberCell } from "./member-cell.ts";
import type { Overlap } from "./overlap.ts";
import { overlapHold } from "./overlap-hold.ts";
import { removedOfPair } from "./removed-of-pair.ts";
import type { RollUpContext } from "./roll-up-context.ts";
import { smallerSide } from "./smaller-side.ts";
import { typeOfOverlap } from "./type-of-overlap.ts";

/** Two reporters of a place and everything that is stated of what they have in common, a declared amount on hold (V36) as an unmeasured one. */
export interface OverlappingPair {
  /** The two sides, by id. */
  readonly sides: readonly [string, string];
  readonly statements: readonly Overlap[];
  /** Whether the place is the lowest that holds both: what is measured is removed there. */
  readonly isHere: boolean;
  /** What is removed for it there, by `keyInPlace`. */
  readonly removed: ReadonlyMap<string, Decimal>;
}

/** What is on hold is not removed until somebody decides; meanwhile it is known as one that nobody has measured. */
const asUnmeasured = (overlap: Overlap): Overlap => ({ ...overlap, kind: "structural" });

/** The pairs of a place of which both sides are among its members, in the order of their ids. */
export const overlappingPairs = (
  { year, network, overlaps, shared }: Pick<RollUpContext, "year" | "network" | "overlaps" | "shared">,
  geo: string,
  members: readonly MemberCell[],
  contributions: Contributions,
): readonly OverlappingPair[] => {
  const cellsOf = Map.groupBy(members, ({ reporter }) => reporter);
  const present = overlaps.filter(({ a, b }) => a !== b && cellsOf.has(a) && cellsOf.has(b));
  const byPair = Map.groupBy(present, ({ a, b }) => JSON.stringify([a, b].sort()));
  return [...byPair]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, all]): readonly OverlappingPair[] => {
      const [first] = all;
      if (first === undefined) return [];
      const sides = first.a < first.b ? ([first.a, first.b] as const) : ([first.b, first.a] as const);
      const [country, other] = sides.map((side) => cellsOf.get(side)?.[0]?.country ?? "");
      const units = [...new Set(cellsOf.get(sides[0])?.map(({ unit }) => unit))];
      const judged = all.flatMap((one): readonly Overlap[] => {
        const hold = overlapHold(one, year, smallerSide(one, units, contributions));
        const rest = restOfDeclared(one, shared?.groups ?? [], (unit) => typeOfOverlap(one, unit, contributions));
        if (rest === null) return [];
        return [hold === null ? rest : asUnmeasured(rest)];
      });
      const declared = judged.filter(({ kind }) => kind === "declared");
      return [
        {
          sides,
          statements: judged,
          isHere: lowestCommonPlace(network, endOfYear(year), country ?? "", other ?? "") === geo,
          removed: declared.length === 0 ? new Map() : removedOfPair(declared, sides, cellsOf, contributions),
        },
      ];
    });
};
