import { add, type Decimal, zero } from "../decimal/decimal.ts";
import type { PublicStatement, YearOfCells } from "../estimate/estimate-input.ts";
import { totalOfType } from "../roll-up/type-tree.ts";

/** What is last known of the number of a member's enterprises. */
export interface KnownSize {
  readonly year: number;
  readonly value: Decimal;
  /** Whether somebody has published it; otherwise the member itself has given it. */
  readonly isStated: boolean;
}

const totals: readonly string[] = ["_T", "ALL_COOP", "ALL_ENT"];

/**
 * The size of each member, its last known ENT_TOTAL of all types (consortia, which are in no total, left out): what it
 * reported in the latest year up to this one, stand-ins included, or what a public statement of its own affiliates says
 * of a later one. A member of which neither is known has none.
 */
export const knownSizes = (from: {
  readonly year: number;
  /** The member cells of this and earlier years. */
  readonly years: readonly YearOfCells[];
  readonly statements: readonly PublicStatement[];
}): ReadonlyMap<string, KnownSize> => {
  const known = new Map<string, KnownSize>();
  const stated = from.statements
    .filter(
      ({ body, indicator, scope, type }) =>
        body !== null && indicator === "ENT_TOTAL" && scope === "network" && totals.includes(type),
    )
    .filter(({ year }) => /^\d{4}$/.test(year) && Number(year) <= from.year);
  for (const [body, ofBody] of Map.groupBy(stated, ({ body }) => body ?? "")) {
    const year = Math.max(...ofBody.map((one) => Number(one.year)));
    const values = new Set(ofBody.filter((one) => Number(one.year) === year).map(({ value }) => value));
    const [value] = values;
    if (values.size === 1 && value !== undefined) known.set(body, { year, value, isStated: true });
  }
  for (const { year, cells } of from.years.filter((one) => one.year <= from.year)) {
    const counted = cells.filter(
      ({ indicator, activity, detail, type }) =>
        indicator === "ENT_TOTAL" && activity === "_T" && detail === "_T" && totalOfType(type) !== null,
    );
    for (const [reporter, own] of Map.groupBy(counted, (cell) => cell.reporter)) {
      const earlier = known.get(reporter);
      const value = own.reduce((total, cell) => add(total, cell.value), zero);
      if (earlier === undefined || earlier.year <= year) known.set(reporter, { year, value, isStated: false });
    }
  }
  return known;
};
