import { compare, type Decimal, minimum, sum, zero } from "../decimal/decimal.ts";
import type { CellKeyParts } from "./cell-key.ts";
import { concerns } from "./concerns.ts";
import type { Overlap } from "./overlap.ts";
import { partsOfType, typesUpward } from "./type-tree.ts";

type Stated = Pick<Overlap, "type" | "amount">;

const covers = (outer: string | null, inner: string | null): boolean =>
  outer === null || (inner !== null && typesUpward(inner).includes(outer));

const larger = (a: Decimal, b: Decimal): Decimal => (compare(a, b) >= 0 ? a : b);

/** What is stated of enterprises says nothing measured of their workers, unless somebody states those too. */
const asStatedFor = (indicator: string, statements: readonly Overlap[], isMeasured: boolean): readonly Stated[] => {
  const own = statements.filter((one) => one.indicator === indicator);
  const isKnown = (type: string | null): boolean => own.some((one) => one.amount !== null && covers(one.type, type));
  return [
    ...own.filter(({ kind }) => !(isMeasured && kind === "declared")),
    ...statements
      .filter((one) => one.indicator !== indicator && !isKnown(one.type))
      .map(({ type }) => ({ type, amount: null })),
  ];
};

/**
 * How much of a cell the two sides of one pair may share, given all that is stated of the pair and what is removed for
 * it here (`measured`, null for nothing): the most that any statement allows, never more than the smaller side
 * (`limitOf`, by type); null where nothing stated concerns the cell.
 */
export const pairCap = (
  statements: readonly Overlap[],
  cell: Pick<CellKeyParts, "type" | "indicator">,
  limitOf: (type: string) => Decimal,
  measured: Decimal | null,
): Decimal | null => {
  const relevant = statements.filter((one) => concerns(one, cell));
  if (relevant.length === 0) return null;
  const stated = asStatedFor(cell.indicator, relevant, measured !== null);
  const allowed = (amount: Decimal | null, type: string): Decimal =>
    amount === null ? limitOf(type) : minimum(amount, limitOf(type));
  const largest = (all: readonly Stated[], type: string): Decimal =>
    all.map(({ amount }) => allowed(amount, type)).reduce(larger, zero);
  // What is stated of all types is of the cooperatives where both have them, and what else they share comes on top of it.
  const ofParts = (type: string): Decimal =>
    sum(
      partsOfType(type).map((part) =>
        larger(
          largest(
            stated.filter((one) => one.type === part || (one.type === null && part === "ALL_COOP")),
            part,
          ),
          ofParts(part),
        ),
      ),
    );
  const covering = stated.filter(({ type }) => covers(type, cell.type));
  const cap = larger(largest(covering, cell.type), ofParts(cell.type));
  return minimum(larger(cap, measured ?? zero), limitOf(cell.type));
};
