import { type Decimal, sum, zero } from "../decimal/decimal.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import { typesUpward } from "../roll-up/type-tree.ts";
import { uniteFlags } from "../roll-up/unite-flags.ts";

/** Two levels that one reporter gave of one thing. */
export interface PairedLevels {
  readonly reporter: string;
  readonly country: string;
  readonly type: string;
  readonly activity: string;
  readonly detail: string;
  readonly unit: string;
  readonly first: Decimal;
  readonly second: Decimal;
  readonly flags: string;
  /** Whether one of the two stands in for the year: no base for a rate (methodology section 2, stand-ins). */
  readonly isStandIn: boolean;
}

/** Types that say nothing of the kind: a figure that only a total row has stands in one of them. */
const unspecific: readonly string[] = ["NA_TYPE", "SOCIAL_XX"];

const commonType = (types: readonly string[]): string | null => {
  const [first, ...rest] = types;
  if (first === undefined) return null;
  return typesUpward(first).find((type) => rest.every((other) => typesUpward(other).includes(type))) ?? null;
};

const pairOf = (
  type: string,
  firsts: readonly MemberCell[],
  seconds: readonly MemberCell[],
): readonly PairedLevels[] => {
  const [one] = seconds;
  if (one === undefined || firsts.length === 0) return [];
  const all = [...firsts, ...seconds];
  const { reporter, country, activity, detail, unit } = one;
  return [
    {
      reporter,
      country,
      type,
      activity,
      detail,
      unit,
      first: sum(firsts.map(({ value }) => value)),
      second: sum(seconds.map(({ value }) => value)),
      flags: uniteFlags(...all.map(({ flags }) => flags)),
      isStandIn: all.some(({ composition }) => composition.standIn !== zero),
    },
  ];
};

/** Whether these cells are the reporter's whole in one: a single figure, of a total row. */
const isWhole = (cells: readonly MemberCell[]): boolean =>
  cells.length === 1 && cells.every(({ type }) => unspecific.includes(type));

const kindsOf = (cells: readonly MemberCell[]): string =>
  [...new Set(cells.map(({ type }) => type))]
    .filter((type) => !unspecific.includes(type))
    .sort()
    .join(" ");

/**
 * Whether the two figures of a type are of the same thing: what is left beside other types is so only where it is left
 * beside the same ones.
 */
const isOfSame = (type: string, firsts: readonly MemberCell[], seconds: readonly MemberCell[]): boolean =>
  !unspecific.includes(type) || kindsOf(firsts) === kindsOf(seconds);

const pairsOf = (firsts: readonly MemberCell[], seconds: readonly MemberCell[]): readonly PairedLevels[] => {
  const byType = new Map(seconds.map((cell) => [cell.type, cell]));
  const same = firsts.flatMap((first) => {
    const second = byType.get(first.type);
    return second === undefined || !isOfSame(first.type, firsts, seconds) ? [] : pairOf(first.type, [first], [second]);
  });
  const types = new Set(firsts.map(({ type }) => type));
  // What only a total row gives stands under the type of a remainder: which of the two it is, nobody says.
  if (seconds.some(({ type }) => types.has(type)) || (!isWhole(firsts) && !isWhole(seconds))) return same;
  const type = commonType([...firsts, ...seconds].map((cell) => cell.type));
  return type === null ? [] : pairOf(type, firsts, seconds);
};

/**
 * The levels of two indicators by reporter, type, activity and dimensions, where the reporter gave both of the same thing:
 * by type, or its whole beside all of its types where it gave one of the two only as a total. What it gave of one alone is
 * left out.
 */
export const pairedLevels = (
  members: readonly MemberCell[],
  first: string,
  second: string,
): readonly PairedLevels[] => {
  const asked = members.filter(
    ({ indicator, type }) => (indicator === first || indicator === second) && type !== "CONSORTIUM",
  );
  const groups = Map.groupBy(asked, ({ reporter, activity, detail }) => JSON.stringify([reporter, activity, detail]));
  return [...groups.values()].flatMap((group) =>
    pairsOf(
      group.filter(({ indicator }) => indicator === first),
      group.filter(({ indicator }) => indicator === second),
    ),
  );
};
