import { add, type Decimal, minimum, zero } from "../decimal/decimal.ts";
import { lowestCommonPlace } from "../network/geography.ts";
import { endOfYear } from "../network/validity.ts";
import { keyInPlace } from "./cell-key.ts";
import type { Contributions } from "./contributions.ts";
import type { MemberCell } from "./member-cell.ts";
import type { Overlap } from "./overlap.ts";
import { pairRemoval } from "./pair-removal.ts";
import type { RollUpContext } from "./roll-up-context.ts";

interface Side {
  readonly country: string;
  readonly types: ReadonlySet<string>;
}

const sideOf = (cells: readonly MemberCell[], indicator: string, unit: string): Side | null => {
  const own = cells.filter(
    (cell) => cell.indicator === indicator && cell.unit === unit && cell.activity === "_T" && cell.detail === "_T",
  );
  const [first] = own;
  return first === undefined ? null : { country: first.country, types: new Set(own.map(({ type }) => type)) };
};

const pairOf = ({ a, b, indicator }: Overlap): string => JSON.stringify([...[a, b].sort(), indicator]);

type Members = ReadonlyMap<string, readonly MemberCell[]>;

/** What the overlaps of one pair in one indicator remove, by `keyInPlace`. */
const removalsOf = (
  ofPair: readonly Overlap[],
  members: Members,
  contributions: Contributions,
  isHere: (a: Side, b: Side) => boolean,
): readonly (readonly [string, Decimal])[] => {
  const [first] = ofPair;
  if (first === undefined) return [];
  const { a, b, indicator } = first;
  const [cellsOfA, cellsOfB] = [members.get(a) ?? [], members.get(b) ?? []];
  return [...new Set(cellsOfA.map(({ unit }) => unit))].flatMap((unit) => {
    const [sideA, sideB] = [sideOf(cellsOfA, indicator, unit), sideOf(cellsOfB, indicator, unit)];
    if (sideA === null || sideB === null || !isHere(sideA, sideB)) return [];
    const keyOf = (type: string): string => keyInPlace({ type, activity: "_T", indicator, detail: "_T", unit });
    const limitOf = (type: string): Decimal => {
      const given = contributions.get(keyOf(type));
      return minimum(given?.get(a) ?? zero, given?.get(b) ?? zero);
    };
    return [...pairRemoval(ofPair, sideA.types, sideB.types, limitOf)].map(
      ([type, amount]) => [keyOf(type), amount] as const,
    );
  });
};

/**
 * The declared, measured overlap to remove at a place, by `keyInPlace`: of each pair whose lowest common place it is. It
 * has no activity, so it touches only the activity total.
 */
export const declaredOverlap = (
  { year, network, overlaps, members }: RollUpContext,
  geo: string,
  contributions: Contributions,
): ReadonlyMap<string, Decimal> => {
  const byReporter = Map.groupBy(members, ({ reporter }) => reporter);
  const isHere = (a: Side, b: Side): boolean =>
    lowestCommonPlace(network, endOfYear(year), a.country, b.country) === geo;
  const declared = overlaps.filter(({ kind }) => kind === "declared");
  const removed = new Map<string, Decimal>();
  for (const ofPair of Map.groupBy(declared, pairOf).values()) {
    for (const [key, amount] of removalsOf(ofPair, byReporter, contributions, isHere)) {
      removed.set(key, add(removed.get(key) ?? zero, amount));
    }
  }
  return removed;
};
