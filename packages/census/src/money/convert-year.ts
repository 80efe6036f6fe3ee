import type { Cell } from "../roll-up/cell.ts";
import { keyInPlace } from "../roll-up/cell-key.ts";
import { rollUpMembers } from "../roll-up/roll-up-members.ts";
import type { Conversion } from "./conversion.ts";
import { convertContext, type YearOfMoney } from "./convert-context.ts";

/** A figure of money in a common unit, of all reporters whose amounts could be converted. */
export interface MoneyCell {
  readonly cell: Cell;
  /** Reporters that gave the figure in a currency that is not converted; sorted ids. */
  readonly notConverted: readonly string[];
}

/** A year's money in a common unit, with how each amount came into it. */
export interface ConvertedYear {
  readonly conversions: readonly Conversion[];
  readonly cells: readonly MoneyCell[];
}

const placeKey = (cell: Cell): string => JSON.stringify([cell.geo, keyInPlace({ ...cell, unit: "" })]);

/**
 * The money of a year and series in a common unit (methodology section 6): the reporters' amounts are converted, each by the
 * rate of its own year, and rolled up again, so that amounts of different currencies are added here and nowhere else.
 */
export const convertYear = (from: YearOfMoney): ConvertedYear => {
  const { conversions, converted, rest } = convertContext(from);
  const { shared: _, ...unshared } = from.context;
  const unconverted = rest.map((member) => ({ ...member, unit: "" }));
  const missing = new Map(
    rollUpMembers({ ...unshared, overlaps: [], members: unconverted }).map((cell) => [
      placeKey(cell),
      cell.reporters.ids,
    ]),
  );
  return {
    conversions: [...conversions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, conversion]) => conversion),
    cells: rollUpMembers(converted).map((cell) => ({ cell, notConverted: missing.get(placeKey(cell)) ?? [] })),
  };
};
