import { add, type Decimal, minimum, sum, zero } from "../decimal/decimal.ts";
import { lowestCommonPlace } from "../network/geography.ts";
import { endOfYear } from "../network/validity.ts";
import { keyInPlace } from "./cell-key.ts";
import type { Contributions } from "./contributions.ts";
import type { MemberCell } from "./member-cell.ts";
import type { Overlap } from "./overlap.ts";
import { overlapTypes } from "./overlap-types.ts";
import type { RollUpContext } from "./roll-up-context.ts";

interface Side {
  readonly country: string;
  readonly types: ReadonlySet<string>;
}

const sideOf = (cells: readonly MemberCell[], indicator: string, unit: string): Side | null => {
  const own = cells.filter((cell) => cell.indicator === indicator && cell.unit === unit && cell.activity === "_T");
  const [first] = own;
  return first === undefined ? null : { country: first.country, types: new Set(own.map(({ type }) => type)) };
};

interface Removal {
  /** Which pair in which cell: what several overlaps of one pair remove from a cell is limited together. */
  readonly pairInCell: string;
  readonly key: string;
  readonly amount: Decimal;
  readonly limit: Decimal;
}

type Members = ReadonlyMap<string, readonly MemberCell[]>;

const removalsOf = (
  { a, b, type, indicator, amount, kind }: Overlap,
  members: Members,
  contributions: Contributions,
  isHere: (a: Side, b: Side) => boolean,
): readonly Removal[] => {
  const [cellsOfA, cellsOfB] = [members.get(a) ?? [], members.get(b) ?? []];
  if (kind !== "declared" || amount === null) return [];
  return [...new Set(cellsOfA.map(({ unit }) => unit))].flatMap((unit): readonly Removal[] => {
    const [sideA, sideB] = [sideOf(cellsOfA, indicator, unit), sideOf(cellsOfB, indicator, unit)];
    if (sideA === null || sideB === null || !isHere(sideA, sideB)) return [];
    return overlapTypes(type, sideA.types, sideB.types).map((cellType) => {
      const key = keyInPlace({ type: cellType, activity: "_T", indicator, unit });
      const given = contributions.get(key);
      const limit = minimum(given?.get(a) ?? zero, given?.get(b) ?? zero);
      return { pairInCell: JSON.stringify([key, ...[a, b].sort()]), key, amount, limit };
    });
  });
};

/**
 * The declared, measured overlap to remove at a place, by `keyInPlace`: of each pair whose lowest common place it is,
 * at most the smaller of what the two give to the cell. It has no activity, so it touches only the activity total.
 */
export const declaredOverlap = (
  { year, network, overlaps, members }: RollUpContext,
  geo: string,
  contributions: Contributions,
): ReadonlyMap<string, Decimal> => {
  const byReporter = Map.groupBy(members, ({ reporter }) => reporter);
  const isHere = (a: Side, b: Side): boolean =>
    lowestCommonPlace(network, endOfYear(year), a.country, b.country) === geo;
  const removals = overlaps.flatMap((overlap) => removalsOf(overlap, byReporter, contributions, isHere));
  const removed = new Map<string, Decimal>();
  for (const ofPair of Map.groupBy(removals, ({ pairInCell }) => pairInCell).values()) {
    const [first] = ofPair;
    if (first === undefined) continue;
    const amount = minimum(first.limit, sum(ofPair.map((one) => one.amount)));
    removed.set(first.key, add(removed.get(first.key) ?? zero, amount));
  }
  return removed;
};
