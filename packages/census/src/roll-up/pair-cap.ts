import { compare, type Decimal, minimum, subtract, sum, zero } from "../decimal/decimal.ts";
import type { CellKeyParts } from "./cell-key.ts";
import { concerns } from "./concerns.ts";
import type { Overlap } from "./overlap.ts";
import { partsOfType, typesUpward } from "./type-tree.ts";
import { typesElsewhere } from "./types-elsewhere.ts";

type Stated = Pick<Overlap, "type" | "amount"> & { readonly isMeasured: boolean };

const covers = (outer: string | null, inner: string | null): boolean =>
  outer === null || (inner !== null && typesUpward(inner).includes(outer));

const larger = (a: Decimal, b: Decimal): Decimal => (compare(a, b) >= 0 ? a : b);

/** What is stated of enterprises says nothing measured of their workers, unless somebody states those too. */
const asStatedFor = (indicator: string, statements: readonly Overlap[]): readonly Stated[] => {
  const own = statements.filter((one) => one.indicator === indicator);
  const isKnown = (type: string | null): boolean => own.some((one) => one.amount !== null && covers(one.type, type));
  return [
    ...own.map(({ type, amount, kind }) => ({ type, amount, isMeasured: kind === "declared" })),
    ...statements
      .filter((one) => one.indicator !== indicator && !isKnown(one.type))
      .map(({ type }) => ({ type, amount: null, isMeasured: false })),
  ];
};

/** What each of the two sides gives in a type. */
export type SidesGiven = (type: string) => readonly [Decimal, Decimal];

/** The most that a part of a type can hold of each side in a total: a side that seems to have none calls it something else. */
const limitWithin = (part: string, total: string, given: SidesGiven): Decimal => {
  const elsewhere = typesElsewhere(part, total).map(given);
  const [a, b] = given(total).map((whole, side) => {
    const rest = subtract(whole, sum(elsewhere.map((sides) => sides[side] ?? zero)));
    return compare(rest, zero) > 0 ? rest : whole;
  });
  return minimum(a ?? zero, b ?? zero);
};

/**
 * How much of a cell the two sides of one pair may share, given all that is stated of the pair and what is removed for
 * it here (`measured`, null for nothing): the most that any statement allows, never more than the smaller side in the
 * cell; null where nothing stated concerns it. An amount of one type counts in full in the totals above, also where a
 * side does not tell that type apart.
 */
export const pairCap = (
  statements: readonly Overlap[],
  cell: Pick<CellKeyParts, "type" | "indicator">,
  given: SidesGiven,
  measured: Decimal | null,
): Decimal | null => {
  const relevant = statements.filter((one) => concerns(one, cell));
  if (relevant.length === 0) return null;
  const stated = asStatedFor(cell.indicator, relevant);
  const limitOf = (type: string): Decimal => minimum(...given(type));
  const largest = (all: readonly Stated[], limit: () => Decimal): Decimal =>
    all.map((one) => (one.amount === null ? limit() : one.amount)).reduce(larger, zero);
  // What is stated of all types is of the cooperatives where both have them, and what else they share comes on top of it.
  const ofAll = (part: string): Decimal =>
    part === "ALL_COOP"
      ? minimum(
          limitOf(part),
          largest(
            stated.filter(({ type }) => type === null),
            () => limitOf(part),
          ),
        )
      : zero;
  const ofParts = (type: string): Decimal =>
    sum(
      partsOfType(type).map((part) => {
        const own = stated.filter((one) => one.type === part);
        return [largest(own, () => limitWithin(part, cell.type, given)), ofAll(part), ofParts(part)].reduce(larger);
      }),
    );
  const covering = stated.filter((one) => covers(one.type, cell.type) && !(measured !== null && one.isMeasured));
  const cap = larger(
    largest(covering, () => limitOf(cell.type)),
    ofParts(cell.type),
  );
  return minimum(larger(cap, measured ?? zero), limitOf(cell.type));
};
